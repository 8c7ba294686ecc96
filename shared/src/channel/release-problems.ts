import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { FieldProblem } from '../http/problem.ts';
import { isOver, quarterOf } from './quarter.ts';
import type { ReleaseAsked } from './release.ts';

/** The longest period of one release: three years. */
export const mostQuarters = 12;

/** What is wrong with what is asked: days that begin no quarter, a period that is not over, an agreement of a day to come. */
export function releaseProblems(
  { from, to, agreedOn, breakdowns }: Pick<ReleaseAsked, 'from' | 'to' | 'agreedOn' | 'breakdowns'>,
  today: IsoDate,
): readonly FieldProblem[] {
  return [
    ...(quarterOf(from) === from ? [] : [{ field: 'from', code: 'no-quarter' }]),
    ...(quarterOf(to) === to ? toProblems(from, to, today) : [{ field: 'to', code: 'no-quarter' }]),
    ...(agreedOn > today ? [{ field: 'agreedOn', code: 'in-the-future' }] : []),
    ...(new Set(breakdowns).size < breakdowns.length ? [{ field: 'breakdowns', code: 'repeated' }] : []),
  ];
}

function toProblems(from: IsoDate, to: IsoDate, today: IsoDate): readonly FieldProblem[] {
  if (to < from) return [{ field: 'to', code: 'before-start' }];
  if (to > addMonths(from, 3 * (mostQuarters - 1))) return [{ field: 'to', code: 'too-long' }];
  return isOver(to, today) ? [] : [{ field: 'to', code: 'not-over' }];
}
