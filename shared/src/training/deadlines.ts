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
 * How many schools fall out of date in each month of the next year, and how many have: numbers alone, since which
 * schools they are is never public. The day is the last on which the first of them is up to date.
 */
export function trainingDeadlines(timelines: readonly SchoolTimeline[], asAt: IsoDate): readonly Deadline[] {
  const months = Map.groupBy(expiringSchools(timelines, { asAt, days: daysAhead }), ({ lapsesOn }) =>
    lapsesOn.slice(0, 7),
  );
  return [
    ...lapsed(timelines, asAt),
    ...[...months].flatMap(([month, [first, ...others]]) => {
      if (first === undefined) return [];
      const words = schoolsWords(others.length + 1, ['falls', 'fall']);
      const title = `${words} out of date in ${monthAndYear(first.lapsesOn)}`;
      return [ofSchools(month, title, addDays(first.lapsesOn, -1))];
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
  const title = `${schoolsWords(since.length, ['is', 'are'])} out of date`;
  return [ofSchools('overdue', title, dayOfNumber(Math.min(...since) - 1))];
}

function schoolsWords(count: number, [one, several]: readonly [string, string]): string {
  return count === 1 ? `1 school ${one}` : `${String(count)} schools ${several}`;
}

function ofSchools(id: string, title: string, dueOn: IsoDate): Deadline {
  const subject = { kind: 'training', id } as const;
  return deadlineOf({ kind: 'training', subject, what: 'Training', title, dueOn, publication: 'officers' });
}
