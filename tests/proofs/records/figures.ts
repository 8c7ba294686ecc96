import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { ensureHistories } from '@due-regard/db/measure/history.ts';
import type { BackupMade } from '@due-regard/server/backups/make-backup.ts';
import { restore } from '@due-regard/server/backups/restore.ts';
import type { Restored } from '@due-regard/server/backups/restore.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { readCoverage } from '@due-regard/server/training/coverage.ts';
import { listHistories } from '../../support/stored-histories.ts';
import type { Installation } from './backups.ts';

const endOf2018 = { asAt: isoDate('2018-12-31'), knownAt: undefined };

/** What the records say: where they end, the coverage that rests on them, and the histories kept beside them. */
export function figuresOf({ open, clock }: Installation): Promise<unknown> {
  return open(async (db) => {
    // As the start of the program does: a restored file comes without histories.
    await ensureHistories(db);
    return {
      heads: await listHeads(db.read),
      coverage: readCoverage(await viewCoverage({ db, clock }, '999', endOf2018)),
      histories: (await listHistories(db.read, '999')).map(({ steps, ...rest }) => ({ ...rest, steps: [...steps] })),
    };
  });
}

export function restoreOnto(installation: Installation, { file }: Pick<BackupMade, 'file'>): Promise<Restored> {
  return restore(installation.config, { file, at: installation.clock.now() });
}
