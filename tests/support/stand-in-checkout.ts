import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launchers = fileURLToPath(new URL('../../server/launch/', import.meta.url));

/** What a launcher did: its exit code and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

/** A checkout with our launchers and, in place of the installer, the builder and the server, programs that take notes. */
export class StandInCheckout {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    cpSync(launchers, join(folder, 'server', 'launch'), { recursive: true });
    this.write('pnpm-lock.yaml', 'first');
    this.write('pnpm-workspace.yaml', '');
    this.write('tsconfig.base.json', '{}');
    this.write('shared/src/rule.ts', '');
    this.write('web/src/main.tsx', 'first');
    this.write('web/node_modules/vite/bin/vite.js', builder);
    this.write('server/src/main.ts', server);
    this.write('server/src/cli/main.ts', 'console.log(JSON.stringify(process.argv.slice(2)));\n');
    this.write('bin/npx', installer, 0o755);
  }

  write(file: string, content: string, mode = 0o644): void {
    const path = join(this.folder, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content, { mode });
  }

  /** How often the installer and the builder have run. */
  get notes(): readonly string[] {
    const file = join(this.folder, 'notes');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  begin(launcher: string, args: readonly string[] = []): ChildProcess {
    const path = `${join(this.folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    return spawn(process.execPath, [join(this.folder, 'server', 'launch', launcher), ...args], {
      cwd: '/',
      env: { ...process.env, PATH: path, STAND_IN: this.folder, REAL_NODE: process.execPath },
    });
  }

  run(launcher: string, args: readonly string[] = []): Promise<Ended> {
    return whenEnded(this.begin(launcher, args));
  }
}

/** Waits until the launcher, or what it runs, has printed these words. */
export function whenPrinted(child: ChildProcess, words: string): Promise<void> {
  let printed = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (text: string) => {
      printed += text;
      if (printed.includes(words)) resolve();
    });
  });
}

export function whenEnded(child: ChildProcess): Promise<Ended> {
  const words = { out: '', said: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    words.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words.said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...words }));
  });
}

const installer = `#!/bin/sh
if [ -e "$STAND_IN/no-network" ]; then echo 'npm error code EAI_AGAIN' >&2; exit 1; fi
echo install >> "$STAND_IN/notes"
echo 'progress of the installer'
sleep 0.3
mkdir -p "$STAND_IN/node_modules/node/bin"
ln -sf "$REAL_NODE" "$STAND_IN/node_modules/node/bin/node"
`;

const builder = `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const out = process.argv[process.argv.indexOf('--outDir') + 1];
appendFileSync(process.env.STAND_IN + '/notes', 'build\\n');
mkdirSync(out, { recursive: true });
writeFileSync(out + '/index.html', 'pages');
`;

const server = `process.on('SIGTERM', () => process.exit(7));
if (process.argv.includes('--stay')) setInterval(() => {}, 1000);
console.log(JSON.stringify(process.argv.slice(2)));
`;
