import type { Reader } from '../open.ts';

type Names = ReadonlyMap<string, string>;

/** @returns the names of those who still have one, by id */
export async function personNames(db: Reader, userIds: readonly string[]): Promise<Names> {
  if (userIds.length === 0) return new Map();
  const rows = await db.selectFrom('user').select(['id', 'name']).where('id', 'in', userIds).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest name of each organisation as the records stand now, by id */
export async function organisationNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('description')
    .select(['organisation_id as id', 'name'])
    .where('authority_id', '=', authority)
    .where('organisation_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the names of files that were brought, by the id of their batch */
export async function fileNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('import_batch')
    .select(['batch_id as id', 'file_name as name'])
    .where('authority_id', '=', authority)
    .where('batch_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest title of each strategy, policy or agreement as the records stand now, by id */
export async function documentTitles(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .select(['document_id as id', 'title as name'])
    .where('authority_id', '=', authority)
    .where('document_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest name of each body as the records stand now, by id */
export async function bodyNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('body')
    .select(['body_id as id', 'name'])
    .where('authority_id', '=', authority)
    .where('body_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest name of each plan, by id; one that was withdrawn keeps its name here */
export async function planNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('plan')
    .select(['plan_id as id', 'name'])
    .where('authority_id', '=', authority)
    .where('plan_id', 'in', ids)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest title of each objective, by id */
export async function objectiveNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('objective')
    .select(['objective_id as id', 'title as name'])
    .where('authority_id', '=', authority)
    .where('objective_id', 'in', ids)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest title of each action, by id */
export async function actionNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('action')
    .select(['action_id as id', 'title as name'])
    .where('authority_id', '=', authority)
    .where('action_id', 'in', ids)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns the latest title of each obligation as the records stand now, with its number, by that number */
export async function obligationNames(db: Reader, authority: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('obligation')
    .select(['obligation_id as id', 'title'])
    .where('authority_id', '=', authority)
    .where('obligation_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map(({ id, title }) => [id, `${id} ${title}`]));
}
