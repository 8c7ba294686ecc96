import type { FactTable } from '../fact-tables.ts';
import type { Reader } from '../open.ts';

type OfRoom = 'body' | 'meeting';

/** Where rows name a body, other than its own, or a meeting. */
const naming = [
  ['meeting', 'body_id', 'body'],
  ['document', 'agreed_by', 'body'],
  ['plan', 'body_id', 'body'],
  ['plan_approval', 'body_id', 'body'],
  ['plan_review', 'body_id', 'body'],
  ['action_check', 'body_id', 'body'],
  ['action_check', 'meeting_id', 'meeting'],
] as const satisfies readonly (readonly [FactTable, string, OfRoom])[];

export type TableNaming = (typeof naming)[number][0];

interface Named {
  readonly of: OfRoom;
  readonly id: string;
}

/** A body or meeting with the table whose rows, as they stand, name it. */
interface NamedIn extends Named {
  readonly table: TableNaming;
}

/** @returns the tables whose rows, as they stand, name the body or the meeting */
export async function tablesNaming(
  db: Reader,
  { authority, of, id }: Named & { readonly authority: string },
): Promise<readonly TableNaming[]> {
  return (await allNamed(db, authority)).flatMap((one) => (one.of === of && one.id === id ? one.table : []));
}

/** @returns bodies and meetings that rows name, as they stand, and that are not there */
export async function namedAndGone(db: Reader, authority: string): Promise<readonly NamedIn[]> {
  const there = new Set([...(await idsOf(db, authority, 'body')), ...(await idsOf(db, authority, 'meeting'))]);
  return (await allNamed(db, authority)).filter(({ of, id }) => !there.has(`${of}/${id}`));
}

async function allNamed(db: Reader, authority: string): Promise<readonly NamedIn[]> {
  const found: NamedIn[] = [];
  for (const [table, column, of] of naming) {
    const rows = await db
      .selectFrom(table as 'meeting')
      .select(column as 'body_id')
      .distinct()
      .where('authority_id', '=', authority)
      .where('withdrawn_at', 'is', null)
      .where(column as 'body_id', 'is not', null)
      .execute();
    found.push(...rows.flatMap((row) => Object.values(row).map((id) => ({ table, of, id }))));
  }
  return found;
}

async function idsOf(db: Reader, authority: string, of: OfRoom): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(of as 'body')
    .select(`${of}_id` as 'body_id')
    .distinct()
    .where('authority_id', '=', authority)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.flatMap((row) => Object.values(row).map((id) => `${of}/${id}`));
}
