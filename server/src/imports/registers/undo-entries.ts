import { longDate } from '@due-regard/shared/calendar/words.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { aFewOf } from '@due-regard/shared/measure/words.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { Fact } from '@due-regard/db/facts.ts';
import type { MeetingTable } from '@due-regard/db/governance/tables.ts';
import { valuesIn } from '@due-regard/db/registers/queries.ts';
import type { RegisterEntryTable } from '@due-regard/db/registers/tables.ts';
import type { Tables } from '@due-regard/db/tables.ts';
import { namesWithin } from '../../registers/named-things.ts';
import { withoutFactColumns } from '../fact-content.ts';
import { needBodiesAlone, needMeetingsAlone } from './bodies-alone.ts';
import { needDocumentsAlone } from './documents-alone.ts';
import { takenBack } from './taken-back.ts';

interface Undoing {
  /** The entry of the record of changes that accepted the file. */
  readonly acceptedSeq: number;
}

/** The tables that files of registers write to. */
type RegisterTable = 'register_entry' | 'document' | 'body' | 'meeting';

/** What the things of a table are told by. */
interface Things<Row> {
  readonly idOf: (row: Row) => string;
  readonly nameOf: (one: Change, row: Row) => Promise<string> | string;
}

/**
 * Withdraws what a file brought to a register, and records again what it had replaced.
 * @throws Refusal `conflict` when an entry that it brought or changed is not what the file made of it, or something else
 * rests on it
 */
export async function undoEntries(
  one: Change,
  { acceptedSeq: seq }: Undoing,
): Promise<Readonly<Record<string, number>>> {
  const counts = {
    register_entry: await undoTable(one, 'register_entry', { seq, idOf: (row) => row.entry_id, nameOf: entryName }),
    document: await undoTable(one, 'document', {
      seq,
      idOf: (row) => row.document_id,
      nameOf: (_one, row) => row.title,
    }),
    body: await undoTable(one, 'body', { seq, idOf: (row) => row.body_id, nameOf: (_one, row) => row.name }),
    meeting: await undoTable(one, 'meeting', { seq, idOf: (row) => row.meeting_id, nameOf: meetingName }),
  };
  await needDocumentsAlone(one, seq);
  await needBodiesAlone(one, seq);
  await needMeetingsAlone(one, seq);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

async function undoTable<Table extends RegisterTable>(
  one: Change,
  table: Table,
  { seq, idOf, nameOf }: Things<Tables[Table]> & { readonly seq: number },
): Promise<number> {
  const rows: readonly Fact[] = await one.read
    .selectFrom<RegisterTable>(table)
    .selectAll()
    .where('authority_id', '=', one.authority)
    .orderBy('fact_id')
    .execute();
  // They are of the table that was asked for; its type is lost where the table is a type parameter.
  const back = takenBack(rows as unknown as readonly Tables[Table][], { idOf, seq });
  const names = new Map<string, string>();
  for (const row of back.touchedSince) names.set(idOf(row), `“${await nameOf(one, row)}”`);
  if (names.size > 0) throw changedSince([...names.values()]);
  await one.withdraw(
    table,
    back.toWithdraw.map(({ fact_id }) => fact_id),
  );
  await one.record(
    table,
    back.toRecord.map((row) => withoutFactColumns<Table>(row)),
  );
  return back.toWithdraw.length;
}

function changedSince(names: readonly string[]) {
  return refused(
    'conflict',
    `Since the file was taken in, ${aFewOf(names)} ${names.length === 1 ? 'has' : 'have'} been changed. Withdraw that first, or correct by hand what the file has wrong.`,
  );
}

function meetingName(_one: Change, { meets_on }: MeetingTable): string {
  return `Meeting of ${longDate(meets_on)}`;
}

async function entryName(one: Change, { register: code, content, valid_from }: RegisterEntryTable): Promise<string> {
  const register = findRegister(code);
  if (register === undefined) return code;
  const nameOf = await namesWithin(one, register, valid_from);
  return nameOfEntry(register, { values: valuesIn(content) }, nameOf);
}
