import type { Kysely } from 'kysely';
import { lockAuthority } from '../dialect.ts';
import { writtenOnce } from '../compiled-once.ts';
import { inParts } from '../in-parts.ts';
import type { Known } from '../known.ts';
import type { Database } from '../open.ts';
import { insertRows } from '../rows.ts';
import { listSuccessions } from '../schools/queries.ts';
import type { Tables } from '../tables.ts';
import { madeOfPeople, madeOfSchools } from './make-histories.ts';
import type { MadeHistory } from './make-histories.ts';
import type { OrganisationHistoryTable } from './tables.ts';
import type { Touched } from './touched.ts';
import { organisationsWithPeople, touchedPeople, touchedSchools, withSuccessors } from './touched-organisations.ts';
import { loadTrainingFacts, loadTrainingFactsOf } from './training-facts.ts';

/** Histories of another version of the rules, or of how they are packed, are worked out anew at the start. */
export const historyVersion = 4;

const idsAtOnce = 5000;

type Tx = Kysely<Tables>;
type Written = Pick<Database, 'engine' | 'kysely'>;
type Kind = OrganisationHistoryTable['kind'];

/** Works out anew the histories that a change has touched, in its own transaction. */
export async function rebuildTouched(tx: Tx, authority: string, touched: Touched): Promise<void> {
  if (touched.isNothing) return;
  const known = { authority, before: undefined };
  if (touched.isEverySchool) await rebuildEverySchool(tx, known);
  else await rebuildSchools(tx, known, await touchedSchools(tx, known, touched));
  await rebuildPeople(tx, known, await touchedPeople(tx, known, touched));
}

/** Works out all histories of an authority anew, and says by which version of the rules. */
export async function rebuildAll(tx: Tx, authority: string): Promise<void> {
  const known = { authority, before: undefined };
  await tx.deleteFrom('organisation_history').where('authority_id', '=', authority).execute();
  await rebuildEverySchool(tx, known);
  await rebuildPeople(tx, known, await organisationsWithPeople(tx, known));
  await sayVersion(tx, authority);
}

/** Says that an authority's histories are those of this version: of a new one, that they are none. */
export async function sayVersion(tx: Tx, authority: string): Promise<void> {
  await tx
    .insertInto('history_state')
    .values({ authority_id: authority, version: historyVersion })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ version: historyVersion }))
    .execute();
}

async function rebuildEverySchool(tx: Tx, known: Known): Promise<void> {
  const histories = madeOfSchools(await loadTrainingFacts(tx, known));
  await tx
    .deleteFrom('organisation_history')
    .where('authority_id', '=', known.authority)
    .where('kind', '=', 'school')
    .execute();
  await replaceHistories(tx, known.authority, { kind: 'school', ids: [], histories });
}

async function rebuildSchools(tx: Tx, known: Known, schools: ReadonlySet<string>): Promise<void> {
  if (schools.size === 0) return;
  const successions = await listSuccessions(tx, known);
  const ids = withSuccessors(schools, successions);
  const histories = madeOfSchools(await loadTrainingFactsOf(tx, known, { organisationIds: ids, successions }));
  await replaceHistories(tx, known.authority, { kind: 'school', ids, histories });
}

async function rebuildPeople(tx: Tx, known: Known, organisationIds: readonly string[]): Promise<void> {
  for await (const { ids, histories } of madeOfPeople(tx, known, organisationIds)) {
    await replaceHistories(tx, known.authority, { kind: 'people', ids, histories });
  }
}

interface Replaced {
  readonly kind: Kind;
  /** The organisations that were asked about; some of them may have no history any more. */
  readonly ids: readonly string[];
  readonly histories: readonly MadeHistory[];
}

async function replaceHistories(tx: Tx, authority: string, { kind, ids, histories }: Replaced): Promise<void> {
  for (const part of inParts(ids, idsAtOnce)) {
    await dropHistories(tx, [authority, kind, part]);
  }
  const rows = histories.map((history) => ({ ...history, authority_id: authority, kind }));
  await insertRows(tx, 'organisation_history', rows);
}

const dropHistories = writtenOnce((tx, [authority, kind, ids]: readonly [string, Kind, readonly string[]]) =>
  tx
    .deleteFrom('organisation_history')
    .where('authority_id', '=', authority)
    .where('kind', '=', kind)
    .where('organisation_id', 'in', ids),
);

/**
 * Works out the histories of every authority that has none, or those of another version of the rules: after a migration,
 * a restored backup or a new version of the program. @returns the authorities whose histories were worked out
 */
export async function ensureHistories(database: Written): Promise<readonly string[]> {
  const stale = await database.kysely
    .selectFrom('authority')
    .leftJoin('history_state', 'history_state.authority_id', 'authority.authority_id')
    .select('authority.authority_id as authority')
    .where((eb) => eb.or([eb('version', 'is', null), eb('version', '<>', historyVersion)]))
    .orderBy('authority.authority_id')
    .execute();
  return remake(
    database,
    stale.map(({ authority }) => authority),
  );
}

/** Works out the histories of every authority anew, whatever is stored. @returns the authorities */
export async function remakeHistories(database: Written): Promise<readonly string[]> {
  const all = await database.kysely.selectFrom('authority').select('authority_id').orderBy('authority_id').execute();
  return remake(
    database,
    all.map((row) => row.authority_id),
  );
}

async function remake({ engine, kysely }: Written, authorities: readonly string[]): Promise<readonly string[]> {
  for (const authority of authorities) {
    await kysely.transaction().execute(async (tx) => {
      await lockAuthority(engine, tx, authority);
      await rebuildAll(tx, authority);
    });
  }
  return authorities;
}
