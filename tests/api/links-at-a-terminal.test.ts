import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '@due-regard/server/config.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import { closeDeps, openDeps } from '@due-regard/server/open-deps.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { bareEnvironment } from '../support/bare-environment.ts';
import { whenEnded } from '../support/stand-in-checkout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminal } from '../support/test-app.ts';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const folder = temporaryFolder();

beforeAll(async () => {
  const deps = await openDeps(readConfig({ DATA_DIR: folder }), { level: 'silent', clock: wallClock });
  await foundCouncil(deps, terminal, { code: '825', name: 'Buckinghamshire Council' });
  await closeDeps(deps);
});

/** What `user invite` prints with these settings. */
async function invite(email: string, settings: Readonly<Record<string, string>>): Promise<string> {
  const args = ['user', 'invite', email, '--authority', '825', '--name', 'Jo Bloggs', '--role', 'lead'];
  const env = bareEnvironment({ DATA_DIR: folder, ...settings });
  return (await whenEnded(spawn(process.execPath, [program, ...args], { env }))).out;
}

describe('a link printed at a terminal', () => {
  test.each([
    ['its public address', { PUBLIC_URL: 'https://prevent.council.example' }, 'https://prevent.council.example/join'],
    ['its port', { PORT: '8080' }, 'http://127.0.0.1:8080/join'],
    ['where it listens', { HOST: 'localhost', PORT: '8081' }, 'http://localhost:8081/join'],
  ])('leads to the server by %s', async (what, settings, address) => {
    const printed = await invite(`${what.replaceAll(' ', '-')}@council.example`, settings);
    expect(printed).toContain(address);
    expect(printed).not.toContain('was not told');
  });

  test('says so when nothing tells where the server is', async () => {
    const printed = await invite('nothing@council.example', {});
    expect(printed).toContain(
      'Where the server is was not told here: if people do not reach it at http://127.0.0.1:3000',
    );
  });
});
