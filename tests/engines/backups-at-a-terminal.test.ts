import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '@due-regard/server/backups/list-backups.ts';
import { backupFromTerminal, restoreFromTerminal } from '@due-regard/server/backups/terminal.ts';
import { verifyFromTerminal } from '@due-regard/server/journal/terminal.ts';
import { makeInstallation } from '../proofs/records/backups.ts';
import type { Installation } from '../proofs/records/backups.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

onBothEngineUrls('backups at a terminal', (makeUrl) => {
  const folder = temporaryFolder();

  async function installed(): Promise<Installation> {
    const installation = await makeInstallation(await makeUrl(), folder);
    await installation.change(['999'], 40);
    return installation;
  }

  test('made and restored at a terminal is told in plain words, and verify agrees before and after', async () => {
    const one = await installed();
    const made = await backupFromTerminal(one.config, { clock: one.clock });
    expect(made).toMatchObject({ exitCode: 0 });
    const [backup] = await listBackups(one.config.dataDir);
    await one.change(['901'], 10);
    expect(await verifyFromTerminal(one.config)).toMatchObject({ exitCode: 0 });
    const restored = await restoreFromTerminal(one.config, { clock: one.clock, file: backup?.file ?? '' });
    expect(restored).toMatchObject({ exitCode: 0 });
    expect(restored.lines[0]).toMatch(/^Restored to the backup of /);
    expect(await verifyFromTerminal(one.config)).toMatchObject({ exitCode: 0 });
    const refused = await restoreFromTerminal(one.config, { clock: one.clock, file: join(folder, 'nothing.db') });
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.lines.at(-1)).toBe('The database was not touched.');
  });
});
