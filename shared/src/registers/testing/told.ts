import { isoDate } from '../../calendar/iso-date.ts';
import type { FieldProblem } from '../../http/problem.ts';
import type { Entry, Register } from '../register.ts';
import { viewOf } from '../standing.ts';
import { checkValues } from '../values.ts';

const today = isoDate('2019-06-10');

/** An entry of which no more is told than given. @throws when no form would take it */
export function told(
  register: Register,
  values: Readonly<Record<string, unknown>>,
  more: Partial<Pick<Entry, 'entryId' | 'publication' | 'validFrom'>> = {},
): Entry {
  const checked = checkValues(register, values, today);
  if (checked.problems.length > 0) throw new Error(JSON.stringify(checked.problems));
  return {
    factId: 'a fact',
    entryId: 'an entry',
    register: register.code,
    validFrom: isoDate('2016-01-01'),
    publication: 'officers',
    ...more,
    values: checked.values,
  };
}

/** How an entry stands on a day, and what is said of it, beside others of any register. */
export function standsOn(register: Register, entries: readonly [Entry, ...Entry[]], asAt: string) {
  const view = viewOf(entries, isoDate(asAt));
  const [entry] = entries;
  return { standing: register.standingOf?.(entry, view), remark: register.remarkOn?.(entry, view) };
}

/** What a register says of its entries on a day. */
export function summaryOn(register: Register, entries: readonly Entry[], asAt: string): readonly string[] | undefined {
  return register.summaryOf?.(entries, viewOf(entries, isoDate(asAt)));
}

/** What a form finds wrong, on the last day of the demonstration. */
export function problemsIn(
  register: Register,
  values: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  return checkValues(register, values, today).problems.map(({ field, code }: FieldProblem) => [field, code]);
}
