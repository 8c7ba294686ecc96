import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = join(root, 'node_modules', '.cache', 'due-regard');

// All that the demonstration is made by: its story, the verbs it calls, the tables it fills.
const makers = ['{server,shared}/src/**/*.ts', 'db/{src,demo,packs}/**/*.*', 'pnpm-lock.yaml'];

/** The demonstration's records, made by the product's own command; made anew whenever a source of theirs has changed. */
export function demonstrationFile(): string {
  const file = join(kept, `demonstration-${hashOfMakers()}.db`);
  if (!existsSync(file)) make(file);
  return file;
}

function make(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-demonstration-'));
  try {
    const { status } = spawnSync(process.execPath, [join(root, 'server', 'src', 'cli', 'main.ts'), 'demo'], {
      env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', DEMO_PASSWORD: '' },
      stdio: ['ignore', 'ignore', 2],
    });
    if (status !== 0) throw new Error('the demonstration could not be made; the reason is printed above');
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    cpSync(join(folder, 'due-regard.db'), `${file}.part`);
    renameSync(`${file}.part`, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashOfMakers(): string {
  const sources = globSync(makers, { cwd: root, exclude: ['**/*.test.ts'] }).toSorted();
  const hash = createHash('sha256');
  for (const source of sources)
    hash
      .update(`${source}\0`)
      .update(readFileSync(join(root, source)))
      .update('\0');
  return hash.digest('hex').slice(0, 32);
}
