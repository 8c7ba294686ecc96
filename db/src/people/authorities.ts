import { compiledOnce } from '../compiled-once.ts';
import type { AuthorityTable } from './tables.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Refusal } from '@due-regard/shared/http/problem.ts';
import type { Database, Reader } from '../open.ts';

/** @returns the council of this code, or undefined */
export async function findAuthority(db: Reader, code: string): Promise<AuthorityTable | undefined> {
  const [authority] = await authoritiesOf(db, code);
  return authority;
}

const authoritiesOf = compiledOnce((db, code: string) =>
  db.selectFrom('authority').selectAll().where('authority_id', '=', code),
);

/** @throws Refusal `not-found` */
export async function getAuthority(db: Reader, code: string): Promise<AuthorityTable> {
  const authority = await findAuthority(db, code);
  if (authority === undefined) throw noneOf(code);
  return authority;
}

function noneOf(code: string): Refusal {
  return refused('not-found', `There is no authority with the code ${code} here.`);
}

type FindAuthority = (code: string) => Promise<AuthorityTable | undefined>;
const finders = new WeakMap<Database, FindAuthority>();

/** What was found at a moment does not change at that moment. */
const foundAt = new WeakMap<object, AuthorityTable>();

/**
 * The same for what every figure asks: one prepared statement, compiled once and asked once at one moment.
 * @throws Refusal `not-found`
 */
export async function getAuthorityQuickly(db: Database, code: string): Promise<AuthorityTable> {
  const { moment } = db;
  const known = moment === undefined ? undefined : foundAt.get(moment);
  if (known?.authority_id === code) return known;
  const find = finders.get(db) ?? authorityFinder(db);
  finders.set(db, find);
  const authority = await find(code);
  if (authority === undefined) throw noneOf(code);
  if (moment !== undefined) foundAt.set(moment, authority);
  return authority;
}

function authorityFinder(db: Database): FindAuthority {
  const compiled = db.kysely.selectFrom('authority').selectAll().where('authority_id', '=', 'code').compile();
  return async (code) => {
    const { rows } = await db.prepared.executeQuery<AuthorityTable>({ ...compiled, parameters: [code] });
    return rows[0];
  };
}

/** Every council of this installation, by its code. */
export async function listAuthorities(db: Reader): Promise<readonly AuthorityTable[]> {
  return db.selectFrom('authority').selectAll().orderBy('authority_id').execute();
}
