import { dayNumber, daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { LapsingReply } from '@due-regard/shared/training/expiring-api.ts';
import { expiringSchools } from '@due-regard/shared/training/expiring.ts';
import { gapList } from '@due-regard/shared/training/gap-list.ts';
import type { Gap, Missing } from '@due-regard/shared/training/gap-list.ts';
import type { CoverageView } from '../measure/coverage-view.ts';

/** What the gap list is narrowed to; undefined narrows nothing. */
export interface GapFilter {
  readonly missing?: Missing | undefined;
  readonly phase?: string | undefined;
  readonly control?: string | undefined;
  readonly search?: string | undefined;
}

/** Schools not up to date on the view's date, the longest outstanding first, and how many there are unfiltered. */
export function readGaps(
  view: CoverageView,
  filter: GapFilter,
): { readonly gaps: readonly Sendable<GapReply>[]; readonly total: number } {
  const gaps = gapList(view.timelines, view.dates.asAt);
  return { gaps: gaps.filter((gap) => matches(gap, filter)).map(shown), total: gaps.length };
}

function matches(gap: Gap, { missing, phase, control, search }: GapFilter): boolean {
  return (
    (missing === undefined || gap.missing.includes(missing)) &&
    (phase === undefined || gap.description?.phase === phase) &&
    (control === undefined || gap.description?.control === control) &&
    (search === undefined || searchText([gap.description?.name ?? '', gap.urn]).includes(searchText([search])))
  );
}

function shown({ description, ...gap }: Gap): Sendable<GapReply> {
  return {
    ...gap,
    name: description?.name ?? gap.organisationId,
    phase: description?.phase ?? 'other',
    control: description?.control ?? 'other',
    dfeNumber: description?.dfeNumber ?? null,
    town: description?.town ?? null,
    postcode: description?.postcode ?? null,
  };
}

/** How far ahead schools about to fall out of date are listed, in days. */
const lookAhead = 90;

/** Schools up to date on the view's date that lapse soon, the first to lapse first. */
export function readExpiring({ timelines, dates }: CoverageView): readonly Sendable<LapsingReply>[] {
  return expiringSchools(timelines, { asAt: dates.asAt, days: lookAhead }).map(({ timeline, lapsesOn }) => {
    const description = valueAt(timeline.description, dayNumber(dates.asAt));
    return {
      organisationId: timeline.organisationId,
      urn: timeline.urn,
      name: description?.name ?? timeline.organisationId,
      phase: description?.phase ?? 'other',
      control: description?.control ?? 'other',
      lapsesOn,
      daysLeft: daysBetween(dates.asAt, lapsesOn),
    };
  });
}
