import type { AuthorityTable } from './tables.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Reader } from '../open.ts';

/** @returns the council of this code, or undefined */
export async function findAuthority(db: Reader, code: string): Promise<AuthorityTable | undefined> {
  return db.selectFrom('authority').selectAll().where('authority_id', '=', code).executeTakeFirst();
}

/** @throws Refusal `not-found` */
export async function getAuthority(db: Reader, code: string): Promise<AuthorityTable> {
  const authority = await findAuthority(db, code);
  if (authority === undefined) throw refused('not-found', `There is no authority with the code ${code} here.`);
  return authority;
}

/** Every council of this installation, by its code. */
export async function listAuthorities(db: Reader): Promise<readonly AuthorityTable[]> {
  return db.selectFrom('authority').selectAll().orderBy('authority_id').execute();
}
