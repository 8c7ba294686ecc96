import { compiledOnce } from '../compiled-once.ts';
import type { AuthorityTable } from './tables.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
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
  if (authority === undefined) throw refused('not-found', `There is no authority with the code ${code} here.`);
  return authority;
}

/** What was found at a moment does not change at that moment. */
const foundAt = new WeakMap<object, AuthorityTable>();

/**
 * The same for what every figure asks, once at one moment.
 * @throws Refusal `not-found`
 */
export async function getAuthorityQuickly(db: Database, code: string): Promise<AuthorityTable> {
  const { moment } = db;
  const known = moment === undefined ? undefined : foundAt.get(moment);
  if (known?.authority_id === code) return known;
  const authority = await getAuthority(db.read, code);
  if (moment !== undefined) foundAt.set(moment, authority);
  return authority;
}

/** Every council of this installation, by its code. */
export async function listAuthorities(db: Reader): Promise<readonly AuthorityTable[]> {
  return db.selectFrom('authority').selectAll().orderBy('authority_id').execute();
}
