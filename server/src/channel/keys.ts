import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { KeyName } from '@due-regard/db/channel/queries.ts';
import type { ChannelKey } from '@due-regard/db/channel/seal.ts';
import * as z from 'zod';
import { readSecret } from '../kept-secret.ts';

const keys = z.record(z.string(), z.object({ id: z.string(), secret: z.string().regex(/^[\w-]{43}$/) }));
type Keys = z.output<typeof keys>;

/**
 * The file with the keys of what is kept of Channel, one for each council. It is read anew each time, so that a key that
 * is destroyed is gone at once, and no copy of it is held in memory between two requests.
 */
export class ChannelKeys {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** @returns undefined where there is none of this id */
  find(authority: string, keyId: string): ChannelKey | undefined {
    const held = this.#read()[authority];
    return held?.id === keyId
      ? { id: held.id, secret: new Uint8Array(Buffer.from(held.secret, 'base64url')) }
      : undefined;
  }

  /**
   * Makes a key in place of any that the council had; on disk when it returns.
   * @param inUse keys of other councils that must be there: beside a file that is not where it was, none is made
   * @throws Refusal `conflict` where one of them is not
   */
  make(authority: string, inUse: readonly KeyName[] = []): ChannelKey {
    if (inUse.some((one) => one.authority !== authority && this.find(one.authority, one.keyId) === undefined)) {
      throw refused(
        'conflict',
        'The file with the keys of Channel is not where it was, and another council’s key is in it. Whoever runs this installation has to put it back first.',
      );
    }
    const [id, secret] = [randomBytes(6).toString('hex'), randomBytes(32)];
    this.#write({ ...this.#read(), [authority]: { id, secret: secret.toString('base64url') } });
    return { id, secret: new Uint8Array(secret) };
  }

  /** Takes these keys away, where they are still there; on disk when it returns. */
  destroy(gone: readonly KeyName[]): void {
    if (gone.length === 0) return;
    this.#removeDrafts();
    const held = Object.entries(this.#read());
    const kept = held.filter(
      ([authority, { id }]) => !gone.some((one) => one.authority === authority && one.keyId === id),
    );
    if (kept.length < held.length) this.#write(Object.fromEntries(kept));
  }

  #read(): Keys {
    const text = readSecret(this.#file);
    if (text === undefined) return {};
    const found = keys.safeParse(jsonOf(text));
    if (!found.success)
      throw refused('conflict', 'The file with the keys of Channel cannot be read as one. Nothing was changed.');
    return found.data;
  }

  /** A program that was killed while it wrote left a copy of all keys beside the file. */
  #removeDrafts(): void {
    const [folder, name] = [dirname(this.#file), basename(this.#file)];
    const drafts = existsSync(folder) ? readdirSync(folder).filter((one) => isDraft(one, name)) : [];
    for (const draft of drafts) {
      overwrite(openSync(join(folder, draft), 'r+'));
      rmSync(join(folder, draft));
    }
  }

  /**
   * Put in place whole, so that no council's key is lost half-way; then the old file is written over. Of what a disk or a
   * file system keeps besides, nobody here can say.
   */
  #write(held: Keys): void {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    const old = existsSync(this.#file) ? openSync(this.#file, 'r+') : undefined;
    const draft = `${this.#file}.${randomBytes(6).toString('hex')}`;
    try {
      writeFileSync(draft, `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600, flush: true });
      renameSync(draft, this.#file);
    } finally {
      rmSync(draft, { force: true });
    }
    flush(openSync(dirname(this.#file), 'r'));
    if (old !== undefined) overwrite(old);
  }
}

function isDraft(name: string, of: string): boolean {
  return name.startsWith(`${of}.`) && /^[\da-f]{12}$/.test(name.slice(of.length + 1));
}

function overwrite(descriptor: number): void {
  writeSync(descriptor, Buffer.alloc(fstatSync(descriptor).size), 0, undefined, 0);
  flush(descriptor);
}

function flush(descriptor: number): void {
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
