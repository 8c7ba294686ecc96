import type { Reader } from '../open.ts';
import type { OrganisationHistoryTable } from './tables.ts';

/** The history of one organisation as it is stored. */
interface StoredHistory {
  readonly organisationId: string;
  readonly series: string;
  readonly steps: Uint8Array;
}

/** By which version of the rules an authority's histories were made; undefined when they were not. */
export async function findHistoryVersion(db: Reader, authority: string): Promise<number | undefined> {
  const state = await db
    .selectFrom('history_state')
    .select('version')
    .where('authority_id', '=', authority)
    .executeTakeFirst();
  return state?.version;
}

/** Histories of one kind, by organisation. */
export async function listHistoriesOf(
  db: Reader,
  authority: string,
  kind: OrganisationHistoryTable['kind'],
): Promise<readonly StoredHistory[]> {
  return db
    .selectFrom('organisation_history')
    .select(['organisation_id as organisationId', 'series', 'steps'])
    .where('authority_id', '=', authority)
    .where('kind', '=', kind)
    .orderBy('organisation_id')
    .execute();
}

/** The last entry of the record of changes that told of who somebody is or what files say of them, as a stamp. */
export async function findLastOfPeople(db: Reader, authority: string): Promise<string> {
  const last = await db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('authority_id', '=', authority)
    .where((eb) =>
      eb.or(['completion', 'post', 'learner_link', 'staff_list'].map((table) => eb('digests', 'like', `%"${table}"%`))),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? '' : `${String(last.seq)} ${last.hash}`;
}
