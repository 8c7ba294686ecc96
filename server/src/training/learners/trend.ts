import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { AudienceTrendReply } from '@due-regard/shared/training/learners/api.ts';
import { audiences } from '@due-regard/shared/training/learners/audience.ts';
import type { PeopleView } from '../../measure/people-view.ts';
import { peopleLeftOut, peopleProvenance } from './people-provenance.ts';

/** How many months the trend goes back. */
const trendMonths = 36;

/** Each audience of whom anything is known, at the ends of the months up to the view's day. */
export function readAudienceTrend(view: PeopleView): Sendable<AudienceTrendReply> {
  const { asAt } = view.dates;
  return {
    asAt,
    trends: view
      .trendOver(trendMonths)
      .toSorted((a, b) => audiences.indexOf(a.audience) - audiences.indexOf(b.audience)),
    leftOut: peopleLeftOut(view),
    provenance: peopleProvenance(view),
  };
}
