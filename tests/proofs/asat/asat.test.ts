import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { ensureHistories } from '@due-regard/db/measure/history.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { makeBackup } from '@due-regard/server/backups/make-backup.ts';
import type { BackupConfig } from '@due-regard/server/backups/make-backup.ts';
import { restore } from '@due-regard/server/backups/restore.ts';
import { demonstrationFile } from '../../support/demonstration-file.ts';
import { onBothEngineUrls } from '../../support/engines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { campaign } from '../campaign.ts';
import { Dice } from '../records/dice.ts';
import { LaterWrites, SettableClock } from './later-writes.ts';
import { filesNow, RandomReports } from './random-reports.ts';
import type { IssuedReport } from './random-reports.ts';
import { rebuildAll, rebuildWeakly, takeAwayWhatWasKept } from './rebuild.ts';

const isWhole = process.env['PROVE'] === 'whole';
const authority = '999';
/** Writes before each report, and before each step that it takes. */
const before = 15;
const between = 2;
const seed = 20_180_313;

onBothEngineUrls('issued reports', (_makeUrl, makeBareUrl) => {
  const folder = temporaryFolder();

  function installationAt(databaseUrl: string): BackupConfig {
    return { dataDir: mkdtempSync(join(folder, 'data-')), databaseUrl };
  }

  /** The demonstration on this engine: it has something in every room. */
  async function installDemonstration(): Promise<BackupConfig> {
    const file = join(folder, 'demonstration.db');
    copyFileSync(demonstrationFile(), file);
    const config = installationAt(await makeBareUrl());
    const at = new SettableClock('2030-01-01T00:00:00.000Z').now();
    const { file: backup } = await makeBackup(installationAt(`file:${file}`), { why: 'by-hand', at });
    await restored(config, { file: backup, at });
    return config;
  }

  test(
    'keep their files and can be made anew from the records, whatever is written later',
    async () => {
      const config = await installDemonstration();
      const isFile = config.databaseUrl.startsWith('file:');
      const size = { reports: campaign(isFile ? 50 : 20), writes: campaign(isFile ? 10_000 : 2_000) };
      const started = await using(config, ({ read }) => getAuthority(read, authority));
      const clock = new SettableClock(started.changed_at);
      const { issued, wrote } = await using(config, (db) => live(db, { clock, ...size }));
      const made = await makeBackup(config, { why: 'by-hand', at: clock.now() });
      expect(made.faults).toEqual([]);
      // Of PostgreSQL it is restored into a file besides, where rows come in another order.
      for (const target of [config, ...(isFile ? [] : [installationAt(`file:${join(folder, 'other.db')}`)])]) {
        await restored(target, { file: made.file, at: clock.now() });
        const { changed, others, control } = await using(target, (db) => heldAgainst({ db, clock }, issued));
        const files = issued.reduce((sum, one) => sum + one.files.size, 0);
        const figures = { reports: issued.length, ...wrote, files, changed, others, control };
        const where = `${isFile ? 'SQLite' : 'PostgreSQL'}${target === config ? '' : ', restored into SQLite'}`;
        process.stdout.write(`issued reports, ${where}: ${JSON.stringify(figures)}\n`);
        expect({ changed, others }).toEqual({ changed: [], others: [] });
        // Whatever agrees with everything would agree here too.
        expect(control.withoutEntry).toBeGreaterThan(issued.length / 4);
        expect(control.byLevelsOfToday).toBeGreaterThan(0);
      }
    },
    isWhole ? 3_600_000 : 300_000,
  );
});

async function restored(target: BackupConfig, backup: Parameters<typeof restore>[1]): Promise<void> {
  expect(await restore(target, backup)).toMatchObject({ isDone: true });
}

/** Files that are others now, and reports that say another thing when they are made anew. */
async function heldAgainst(deps: Pick<ChangeDeps, 'db' | 'clock'>, issued: readonly IssuedReport[]) {
  const changed = await changedFiles(deps.db, issued);
  const control = await rebuildWeakly(deps, authority, issued);
  await takeAwayWhatWasKept(deps.db);
  return { changed, control, others: await rebuildAll(deps, authority, issued) };
}

async function using<Result>({ databaseUrl }: BackupConfig, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = openDatabase(databaseUrl);
  try {
    await ensureHistories(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

interface Living {
  readonly clock: SettableClock;
  readonly reports: number;
  readonly writes: number;
}

async function live(db: Database, { clock, reports, writes }: Living) {
  const deps = { db, clock };
  const others = new LaterWrites({ deps, clock, authority, seed });
  await others.begin();
  const issuing = new RandomReports({ deps, dice: new Dice(seed), authority, meanwhile: () => others.write(between) });
  await issuing.begin();
  for (let count = 0; count < reports; count += 1) {
    await others.write(before);
    await issuing.issueOne();
  }
  const interleaved = others.writes;
  await others.write(writes);
  const { renamed, undone, tables } = others;
  return { issued: issuing.issued, wrote: { interleaved, later: writes, tables: tables.size, renamed, undone } };
}

async function changedFiles(db: Database, issued: readonly IssuedReport[]): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { reportId, files } of issued) {
    const now = await filesNow(db, { authority, reportId });
    for (const [form, hash] of files) if (now.get(form) !== hash) changed.push(`${reportId}.${form}`);
  }
  return changed;
}
