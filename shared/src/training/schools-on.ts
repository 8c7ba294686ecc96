import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { valueAt } from '../measure/steps.ts';
import type { Schools } from '../registers/register.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** Every school that was ever known, as it is on a day. */
export function schoolsOn(timelines: readonly SchoolTimeline[], asAt: IsoDate): Schools {
  const day = dayNumber(asAt);
  return new Map(
    timelines.map((timeline) => [
      timeline.organisationId,
      { name: valueAt(timeline.description, day)?.name ?? null, isInScope: isInScope(timeline, day) },
    ]),
  );
}
