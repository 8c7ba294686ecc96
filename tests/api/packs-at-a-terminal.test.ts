import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';
import { ownPack } from '../support/own-pack.ts';
import { whenEnded } from '../support/stand-in-checkout.ts';
import type { Ended } from '../support/stand-in-checkout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const folder = temporaryFolder();
let app: TestApp;

beforeAll(async () => {
  app = await makeTestApp();
  await app.found('999');
});
afterAll(() => app.close());

function pack(text: string, ...more: readonly string[]): Promise<Ended> {
  const file = join(folder, 'parks.yaml');
  writeFileSync(file, text);
  const env = bareEnvironment({ DATA_DIR: app.deps.config.dataDir });
  return whenEnded(spawn(process.execPath, [program, 'pack', file, '--authority', '999', ...more], { env }));
}

test('a pack at the terminal is told, loaded, and told again as loaded already', async () => {
  const dry = await pack(ownPack('parks'), '--dry-run');
  expect(dry.out).toContain('added    OWN-1 Ponds are safe');
  expect(dry.out).toContain('Nothing was stored.');
  expect((await pack(ownPack('parks'))).out).toContain('Loaded.');
  expect((await pack(ownPack('parks'))).out).toContain('It is loaded already');
  const changed = await pack(ownPack('parks', { title: 'Ponds are fenced' }), '--dry-run');
  expect(changed.out).toContain('changed  OWN-1 Ponds are fenced: title');
}, 60_000);

test('a pack that cannot be read is refused with line and column', async () => {
  const { code, out, said } = await pack(ownPack('parks').replace('acts: us', 'acts: them'));
  expect(code).toBe(1);
  expect(out + said).toContain('Line 13, column 11: Who must act is one of: us, police, jointly, schools.');
  expect(out + said).toContain('nothing was loaded');
}, 60_000);
