import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '@due-regard/server/backups/list-backups.ts';
import { makeBackup } from '@due-regard/server/backups/make-backup.ts';
import { startBackups } from '@due-regard/server/backups/schedule.ts';
import { readConfig } from '@due-regard/server/config.ts';
import { anchorsFile } from '@due-regard/server/journal/anchors.ts';
import { makeLog } from '@due-regard/server/log.ts';
import { makeInstallation } from '../proofs/records/backups.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

onBothEngineUrls('backups beside a serving process', (makeUrl) => {
  const folder = temporaryFolder();

  test('are made by themselves, old ones go, and the ends of the records are written down', async () => {
    const one = await makeInstallation(await makeUrl(), folder);
    await one.change(['999'], 40);
    for (let made = 0; made < 2; made += 1) await makeBackup(one.config, { why: 'scheduled', at: one.clock.now() });
    await one.backup();
    const config = readConfig({ DATA_DIR: one.config.dataDir, DATABASE_URL: one.config.databaseUrl });
    await one.open(async (db) => {
      const schedule = await startBackups(
        { db, clock: one.clock, log: makeLog('silent'), config },
        { everyMs: 60_000, soonMs: 1 },
      );
      await expect
        .poll(async () => (await listBackups(config.dataDir)).map(({ manifest }) => manifest.why).toSorted(), {
          timeout: 20_000,
        })
        .toEqual(['by-hand', 'scheduled']);
      await schedule.stop();
    });
    const lines = readFileSync(anchorsFile(config.dataDir), 'utf8').trim().split('\n');
    expect(lines.map((line) => /"why":"(\w+)"/.exec(line)?.[1])).toEqual([
      'backup',
      'backup',
      'backup',
      'start',
      // Of Channel's own record, by itself.
      'start',
      'backup',
    ]);
    expect(readdirSync(join(config.dataDir, 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
