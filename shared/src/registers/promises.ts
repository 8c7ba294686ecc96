import type { Values } from './field.ts';
import type { Entry, Register } from './register.ts';
import { daysSaid, dayIn } from './standing.ts';

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
  const after = rows.map((row) => (row === before ? { ...row, values: corrected.values } : row));
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
  const until = rows.filter(({ validFrom }) => validFrom <= given.validFrom);
  const after = [...until, { ...given, factId: '' }, ...rows.slice(until.length)];
  return promisesOf(register).filter((name) => isBetter(rows, after, name));
}

/** Fields whose first day or whose slips would go with a row; nothing is lost with the last row, when the entry goes. */
export function promisesLostByWithdrawal(register: Register, rows: readonly Row[], factId: string): readonly string[] {
  const after = rows.filter((row) => row.factId !== factId);
  return after.length === 0 ? [] : promisesOf(register).filter((name) => isBetter(rows, after, name));
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
