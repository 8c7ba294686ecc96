import type { IsoDate } from '../calendar/iso-date.ts';
import type { Values } from './field.ts';
import type { Entry, Register } from './register.ts';
import { daysSaid, dayIn, isOver, viewOf } from './standing.ts';

type Row = Pick<Entry, 'factId' | 'validFrom' | 'values'>;

/**
 * Fields whose promise a correction would make better than it was: a day later than the one that is corrected, none in
 * its place, a later first day or fewer slips. A day is put off in the open, by a change from a day.
 * @param rows all that stand of the entry, the earliest first
 * @param corrected what is to stand in the place of the row of that id
 */
export function promisesLostByCorrection(
  register: Register,
  rows: readonly Row[],
  corrected: { readonly factId: string; readonly values: Values },
): readonly string[] {
  const before = rows.find(({ factId }) => factId === corrected.factId);
  const after = rowsCorrected(rows, corrected);
  return promisesOf(register).filter((name) => {
    const was = dayIn(before?.values[name]);
    const is = dayIn(corrected.values[name]);
    return (was !== undefined && (is === undefined || was < is)) || isBetter(rows, after, name);
  });
}

/**
 * Fields of which a change under later rows would promise a later day than was promised first.
 * @param given the row that is added
 */
export function promisesLostByChange(
  register: Register,
  rows: readonly Row[],
  given: Pick<Row, 'validFrom' | 'values'>,
): readonly string[] {
  const after = rowsChanged(rows, given);
  return promisesOf(register).filter((name) => isBetter(rows, after, name));
}

/** Fields whose first day or whose slips would go with a row; nothing is lost with the last row, when the entry goes. */
export function promisesLostByWithdrawal(register: Register, rows: readonly Row[], factId: string): readonly string[] {
  const after = rows.filter((row) => row.factId !== factId);
  if (after.length === 0) return [];
  const emptied = promisesEmptied(register, rows, after);
  return promisesOf(register).filter((name) => isBetter(rows, after, name) || emptied.includes(name));
}

/**
 * Fields whose promise would be emptied after its day had passed, while something is still due of the entry: what is
 * overdue stays so until it is done, put off or over. One that was taken back before its day is owed on none.
 * @param after the rows as they would be, the earliest first
 */
export function promisesEmptied(register: Register, rows: readonly Row[], after: readonly Row[]): readonly string[] {
  return promisesOf(register).filter(
    (name) => isEmptiedLate(register, after, name) && !isEmptiedLate(register, rows, name),
  );
}

function isEmptiedLate(register: Register, rows: readonly Row[], name: string): boolean {
  let owed: IsoDate | undefined;
  let isLate = false;
  return rows.some((row) => {
    const day = dayIn(row.values[name]);
    if (day === undefined && owed !== undefined) isLate = owed < row.validFrom;
    // Until another day is promised the one that was emptied late is what is overdue.
    owed = day ?? (isLate ? owed : undefined);
    return isLate && day === undefined && !isOverAt(register, row);
  });
}

function isOverAt(register: Register, row: Row): boolean {
  const entry = { ...row, entryId: '', register: register.code, publication: 'officers' } as const;
  return isOver(register, entry, viewOf([entry], row.validFrom));
}

/** The rows with another one from its day on. */
export function rowsChanged(rows: readonly Row[], given: Pick<Row, 'validFrom' | 'values'>): readonly Row[] {
  const until = rows.filter(({ validFrom }) => validFrom <= given.validFrom);
  return [...until, { ...given, factId: '' }, ...rows.slice(until.length)];
}

/** The rows with other values in the place of those of a row. */
export function rowsCorrected(
  rows: readonly Row[],
  { factId, values }: Pick<Row, 'factId' | 'values'>,
): readonly Row[] {
  return rows.map((row) => (row.factId === factId ? { ...row, values } : row));
}

function promisesOf({ fields }: Register): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.kind === 'promise');
}

/** A slip goes only together with the later day that it gave: then what is promised is the earlier day again. */
function isBetter(before: readonly Row[], after: readonly Row[], name: string): boolean {
  const was = promised(before, name);
  const is = promised(after, name);
  if (was === undefined) return false;
  if (is === undefined || was.first < is.first) return true;
  return is.slips < was.slips && is.last >= was.last;
}

function promised(rows: readonly Row[], name: string) {
  const days = daysSaid(rows, name).map(({ dueOn }) => dueOn);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first, last, slips: days.filter((day, index) => day > (days[index - 1] ?? day)).length };
}
