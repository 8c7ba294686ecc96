import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

// OWASP's password storage cheat sheet: argon2id with at least 19 MiB, two passes, one lane.
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
}

/** Argon2id in the usual text form, so that the cost may grow and old hashes still be read. Runs off the request thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, { memory, passes, parallelism, tagLength });
  return `$argon2id$v=19$m=${String(memory)},t=${String(passes)},p=${String(parallelism)}$${bare(salt)}$${bare(tag)}`;
}

/** @returns false also for a hash of another form */
export async function verifyPassword({
  hash,
  password,
}: {
  readonly hash: string;
  readonly password: string;
}): Promise<boolean> {
  const [, memoryKept, passesKept, lanesKept, saltKept = '', tagKept = ''] = form.exec(hash) ?? [];
  if (memoryKept === undefined) return false;
  const kept = Buffer.from(tagKept, 'base64');
  const cost = {
    memory: Number(memoryKept),
    passes: Number(passesKept),
    parallelism: Number(lanesKept),
    tagLength: kept.length,
  };
  return timingSafeEqual(await derive(password, Buffer.from(saltKept, 'base64'), cost), kept);
}

/** The same letters typed on different keyboards are the same password. */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...cost }, (error, tag) => {
      if (error === null) resolve(tag);
      else reject(error);
    });
  });
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
