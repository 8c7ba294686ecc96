import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { TrendPoint } from '@due-regard/shared/training/trend.ts';
import { latestTotals } from '@due-regard/shared/training/total.ts';
import { listTotals } from '@due-regard/db/training/totals.ts';
import type { TrainingTotal } from '@due-regard/db/training/totals.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import type { CoverageView } from '../measure/coverage-view.ts';

/** How many months the trend goes back. */
const trendMonths = 36;

/** The figures of the training page. */
export function readCoverage(view: CoverageView): Sendable<CoverageReply> {
  const { dates, told, scope, provenance, coverageOn } = view;
  return {
    knownAt: dates.knownAt,
    ...coverageOn(dates.asAt),
    byCourse: told.coursesAt(dates.asAt),
    scope,
    provenance,
  };
}

export function readTrend({ trend, dates, facts }: CoverageView): readonly TrendPoint[] {
  return trend({ asAt: dates.asAt, months: trendMonths, knownFrom: facts.registerKnownFrom });
}

/** A total with the organisation's name and how old the count was. */
export interface ShownTotal extends TrainingTotal {
  readonly name: string;
  readonly courseName: string | null;
  readonly kind: CoverageView['facts']['organisations'][number]['kind'];
  readonly ageDays: number;
}

/** Totals counted by the day asked for: the latest of each organisation and course, and those before it. */
export async function readTotals(
  read: Reader,
  view: CoverageView,
): Promise<{ readonly latest: readonly ShownTotal[]; readonly earlier: readonly ShownTotal[] }> {
  const { facts, dates } = view;
  const names = shownNames(facts, dates.asAt);
  const courses = new Map(facts.courses.map(({ courseId, name }) => [courseId, name]));
  const kinds = new Map(facts.organisations.map((organisation) => [organisation.organisationId, organisation.kind]));
  const totals = (await listTotals(read, dates.known))
    .filter((total) => total.countedOn <= dates.asAt)
    .map((total) => ({
      ...total,
      name: names(total.organisationId),
      courseName: total.courseId === null ? null : (courses.get(total.courseId) ?? total.courseId),
      kind: kinds.get(total.organisationId) ?? 'service',
      ageDays: daysBetween(total.countedOn, dates.asAt),
    }));
  return latestTotals(totals);
}
