import { expect, test } from 'vitest';
import { listBackups, pruneBackups } from '@due-regard/server/backups/list-backups.ts';
import { migrateSafely } from '@due-regard/server/backups/migrate-safely.ts';
import { verifyFromTerminal } from '@due-regard/server/journal/terminal.ts';
import { makeInstallation } from '../proofs/records/backups.ts';
import type { Installation } from '../proofs/records/backups.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

onBothEngineUrls('a backup that is made', (makeUrl) => {
  const folder = temporaryFolder();

  async function installed(): Promise<Installation> {
    const installation = await makeInstallation(await makeUrl(), folder);
    await installation.change(['999'], 40);
    return installation;
  }

  test('names where the records end, so that a tail cut off later is missed', async () => {
    const one = await installed();
    const { file, manifest } = await one.backup();
    const [head] = manifest.heads;
    expect(file).toContain(`_999-${String(head?.seq)}-${String(head?.hash.slice(0, 16))}.db`);
    const given = `999:${String(Number(head?.seq) + 5)}:${'0'.repeat(16)}`;
    const answer = await verifyFromTerminal(one.config, { anchors: [given] });
    expect(answer).toMatchObject({ exitCode: 1 });
    expect(answer.lines.join('\n')).toContain('its end was cut off');
  });

  test('is made before a migration when there is something to lose, and only then', async () => {
    const one = await installed();
    const fresh = await makeInstallation(await makeUrl(), folder);
    expect(await fresh.open((db) => migrateSafely(fresh.config, { db, clock: fresh.clock }))).toEqual({
      migrations: [],
      backup: undefined,
    });
    expect(await one.open((db) => migrateSafely(one.config, { db, clock: one.clock }))).toEqual({
      migrations: [],
      backup: undefined,
    });
    expect(await listBackups(one.config.dataDir)).toEqual([]);
  });

  test('that was made by hand is never removed by itself', async () => {
    const one = await installed();
    for (let made = 0; made < 3; made += 1) await one.backup();
    expect(await pruneBackups(one.config.dataDir)).toEqual([]);
    expect(await listBackups(one.config.dataDir)).toHaveLength(3);
  });
});
