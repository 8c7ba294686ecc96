import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { monthAndYear } from '@due-regard/shared/calendar/words.ts';
import type { ShownDeadline } from '@due-regard/shared/deadlines/api.ts';

type Shown = Pick<ShownDeadline, 'dueOn' | 'firstDueOn' | 'slips' | 'state'>;

/** `12 of 40 deadlines, 3 of them overdue`. */
export function resultWords({
  shown,
  total,
}: {
  readonly shown: readonly Pick<Shown, 'state'>[];
  readonly total: number;
}): string {
  const overdue = shown.filter(({ state }) => state === 'overdue').length;
  const count = shown.length === total ? countWords(total) : `${String(shown.length)} of ${countWords(total)}`;
  return overdue === 0 ? count : `${count}, ${String(overdue)} of them overdue`;
}

function countWords(count: number): string {
  return count === 1 ? '1 deadline' : `${String(count)} deadlines`;
}

/** `12 days overdue`, `due today`, `in 30 days`. */
export function nearnessWords(dueOn: IsoDate, asAt: IsoDate): string {
  const days = daysBetween(asAt, dueOn);
  if (days === 0) return 'due today';
  return days < 0 ? `${daysWords(-days)} overdue` : `in ${daysWords(days)}`;
}

function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}

/** What is overdue, then each month, in order; the same months in print. */
export function byMonth<Row extends Pick<Shown, 'dueOn' | 'state'>>(
  deadlines: readonly Row[],
): readonly { readonly heading: string; readonly rows: readonly Row[] }[] {
  const groups = Map.groupBy(deadlines, ({ dueOn, state }) => (state === 'overdue' ? 'Overdue' : monthAndYear(dueOn)));
  return [...groups].map(([heading, rows]) => ({ heading, rows }));
}
