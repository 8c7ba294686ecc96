import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import type { ReleasedTable } from '@due-regard/shared/disclosure/protect.ts';
import type { Release, ReleaseSubject } from '@due-regard/shared/disclosure/release.ts';
import type { AskedOfRow } from '@due-regard/shared/training/release/asked-courses.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** Every release of an authority, the newest first. */
export async function listReleases(db: Reader, known: Known): Promise<readonly Release[]> {
  const rows = await db
    .selectFrom('release')
    .select(['release_id', 'about', 'title', 'released_on', 'publication', 'basis', 'tables'])
    .where(knownIn<'release'>(known))
    .orderBy('released_on', 'desc')
    .orderBy('recorded_seq', 'desc')
    .execute();
  return rows.map((row) => ({
    releaseId: row.release_id,
    about: row.about,
    title: row.title,
    releasedOn: row.released_on,
    publication: row.publication,
    basis: sentencesIn(row.basis),
    tables: shownIn(row.tables),
  }));
}

/** @returns what was asked of the people in each row of a paper about training, as it was when that was released */
export async function listAskedWith(
  db: Reader,
  { authority, releaseId }: { readonly authority: string; readonly releaseId: string },
): Promise<readonly AskedOfRow[]> {
  const row = await db
    .selectFrom('release')
    .select('asked')
    .where(knownIn<'release'>({ authority, before: undefined }))
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  return askedIn(row?.asked ?? '[]');
}

/** A table that was released, and the paper it stands in: ids sort by when they were made. */
export type KeptTable = ReleasedTable & { readonly releaseId: string };

/** Every table released of a subject with what it really counts, in the order of release; none of Channel, which is sealed. */
export async function listReleasedTables(
  db: Reader,
  { authority, about }: { readonly authority: string; readonly about: Exclude<ReleaseSubject, 'channel'> },
): Promise<readonly KeptTable[]> {
  const rows = await db
    .selectFrom('release')
    .select(['release_id', 'tables', 'counts'])
    .where(knownIn<'release'>({ authority, before: undefined }))
    .where('about', '=', about)
    .orderBy('recorded_seq')
    .execute();
  return rows.flatMap(({ release_id, tables, counts }) => {
    const counted = countsIn(counts ?? '[]');
    return shownIn(tables).flatMap((shown, place) => {
      const own = counted[place];
      return own === undefined ? [] : [{ releaseId: release_id, counts: own, shown }];
    });
  });
}

// What was written is what a release was given.
function sentencesIn(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}
function askedIn(json: string): readonly AskedOfRow[] {
  return JSON.parse(json) as readonly AskedOfRow[];
}
function shownIn(json: string): readonly ProtectedTable[] {
  return JSON.parse(json) as readonly ProtectedTable[];
}
function countsIn(json: string): readonly CountTable[] {
  return JSON.parse(json) as readonly CountTable[];
}
