import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { compareEntries } from '@due-regard/shared/imports/registers/compare-entries.ts';
import type { ComparingEntries } from '@due-regard/shared/imports/registers/comparing.ts';
import type { FindThing } from '@due-regard/shared/imports/registers/read-value.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { knownNow } from '../../../http/as-at.ts';
import type { Dates } from '../../../http/as-at.ts';
import { answerFileIn, answerTable } from '../../answer-file.ts';
import { parseTable } from '../../table/parse-table.ts';
import { firstTable } from '../first-table.ts';
import { readEntryRows } from '../read-entry-rows.ts';
import { columnsOfRegister } from '../register-columns.ts';

export const day = isoDate('2019-06-10');

/** Of which day and whose a file is. */
export const datesShown: Dates = {
  authority: {
    authority_id: '999',
    name: 'Ridgeway',
    nation: 'england',
    is_demonstration: 1,
    own_date: day,
    revision: 1,
    changed_at: instantOf(0),
  },
  asAt: day,
  knownAt: null,
  projection: null,
  known: knownNow('999'),
  now: knownNow('999'),
};

/** What things are called that entries name. */
export const names: ReadonlyMap<string, string> = new Map([
  ['an-id', 'A thing; with a semicolon'],
  ['another-id', 'Another thing'],
]);
export function nameOf(id: string): string | undefined {
  return names.get(id);
}

function find(_of: string, text: string): ReturnType<FindThing> {
  const id = [...names].find(([, name]) => name === text)?.[0];
  return id === undefined ? { refused: 'thing-not-known' } : { id };
}

interface Standing {
  readonly entries: readonly Entry[];
  readonly asItStands?: ComparingEntries['asItStands'];
}

/** What the file would change as it comes back. */
export async function comparedAgain(bytes: Uint8Array, register: Register, { entries, asItStands }: Standing) {
  const columns = columnsOfRegister(register);
  const table = firstTable(
    answerFileIn(await parseTable(bytes, answerTable(columns, register.tableWith)), columns),
    register.tableBelow,
  );
  const { rows, refused } = readEntryRows(table, { register, today: day, order: undefined });
  const compared = compareEntries(rows, {
    register,
    entries,
    fileDate: day,
    today: day,
    find,
    nameOf,
    dayOf: () => undefined,
    asItStands,
    headingOf: table.nameOf,
  });
  return { ...compared, refused: [...table.refused, ...refused, ...compared.refused] };
}

export const nothing = { added: [], changed: [], missing: [], refused: [] };
