import { addDays, dayNumber, dayOfNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { monthAndYear } from '../calendar/words.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { runStart } from '../measure/steps.ts';
import { expiringSchools } from './expiring.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

const daysAhead = 365;

/**
 * Of how many schools the training runs out in each month of the next year, and of how many it has: numbers alone,
 * since which schools they are is never public. The day is the last on which the first of them is up to date.
 */
export function trainingDeadlines(timelines: readonly SchoolTimeline[], asAt: IsoDate): readonly Deadline[] {
  const lastDays = expiringSchools(timelines, { asAt, days: daysAhead }).map(({ lapsesOn }) => addDays(lapsesOn, -1));
  const months = Map.groupBy(lastDays, (day) => day.slice(0, 7));
  return [
    ...lapsed(timelines, asAt),
    ...[...months].flatMap(([month, [first, ...others]]) => {
      if (first === undefined) return [];
      const title = `${ofSchoolsWords(others.length + 1)} training runs out in ${monthAndYear(first)}`;
      return [ofSchools(month, title, first)];
    }),
  ];
}

function lapsed(timelines: readonly SchoolTimeline[], asAt: IsoDate): readonly Deadline[] {
  const today = dayNumber(asAt);
  const since = timelines
    .filter((timeline) => isInScope(timeline, today))
    .flatMap(({ upToDate }) => runStart(upToDate, today, (value) => value === 'outOfDate') ?? [])
    .filter(Number.isFinite);
  if (since.length === 0) return [];
  const title = `${ofSchoolsWords(since.length)} training has run out`;
  return [ofSchools('overdue', title, dayOfNumber(Math.min(...since) - 1))];
}

function ofSchoolsWords(count: number): string {
  return count === 1 ? "1 school's" : `${String(count)} schools'`;
}

function ofSchools(id: string, title: string, dueOn: IsoDate): Deadline {
  const subject = { kind: 'training', id } as const;
  return deadlineOf({ kind: 'training', subject, what: 'Training to renew', title, dueOn, publication: 'officers' });
}
