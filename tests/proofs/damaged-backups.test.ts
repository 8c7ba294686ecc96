import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { manifestFileOf } from '@due-regard/server/backups/manifest.ts';
import { restore } from '@due-regard/server/backups/restore.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { campaign } from './campaign.ts';
import { makeInstallation } from './records/backups.ts';
import type { Installation } from './records/backups.ts';
import { damages } from './records/damages.ts';
import type { Damage } from './records/damages.ts';
import { Dice } from './records/dice.ts';

const times = campaign(50);

onBothEngineUrls(`backups harmed in ${String(damages.length)} ways, ${String(times)} times each`, (makeUrl) => {
  const folder = temporaryFolder();
  let installation: Installation;
  let backup = '';
  let other = '';

  beforeAll(async () => {
    installation = await makeInstallation(await makeUrl(), folder);
    await installation.change(['901', '999'], 60);
    other = (await installation.backup()).file;
    await installation.change(['902'], 20);
    backup = (await installation.backup()).file;
    await installation.change(['903'], 20);
  });

  /** The bytes of a SQLite file, the ends of the records and what lies in the data folder. */
  async function stateNow(): Promise<unknown> {
    const { config, open } = installation;
    const heads = await open((db) => listHeads(db.read));
    const bytes = config.databaseUrl.startsWith('file:')
      ? sha256(readFileSync(config.databaseUrl.slice('file:'.length)))
      : '';
    return { heads, bytes, files: readdirSync(config.dataDir) };
  }

  function copyOf(file: string, into: string): string {
    const copy = join(into, basename(file));
    copyFileSync(file, copy);
    copyFileSync(manifestFileOf(file), manifestFileOf(copy));
    return copy;
  }

  async function restoreHarmed(kind: Damage, seed: number): Promise<unknown> {
    const trial = mkdtempSync(join(folder, 'trial-'));
    const harmed = copyOf(backup, trial);
    await kind.damage(harmed, new Dice(seed), copyOf(other, trial));
    const restored = await restore(installation.config, { file: harmed, at: installation.clock.now() });
    rmSync(trial, { recursive: true });
    return restored;
  }

  test.each(damages)('$name: refused ($fault), the database untouched', async (kind) => {
    const before = await stateNow();
    for (let seed = 1; seed <= times; seed += 1) {
      expect(await restoreHarmed(kind, seed)).toMatchObject({ isDone: false, fault: kind.fault });
    }
    expect(await stateNow()).toEqual(before);
  });

  test('the same backup unharmed is restored, and the records end where they ended in it', async () => {
    const restored = await restore(installation.config, { file: backup, at: installation.clock.now() });
    const heads = await installation.open((db) => listHeads(db.read));
    expect(restored).toMatchObject({ isDone: true, heads });
    expect(heads.map((head) => head.authority)).toEqual(['901', '902', '999']);
  });
});
