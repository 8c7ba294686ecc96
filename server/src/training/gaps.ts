import { dayNumber, daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { LapsingReply } from '@due-regard/shared/training/expiring-api.ts';
import { expiringSchools } from '@due-regard/shared/training/expiring.ts';
import { gapList } from '@due-regard/shared/training/gap-list.ts';
import type { Gap, Missing } from '@due-regard/shared/training/gap-list.ts';
import { openClaims } from '@due-regard/shared/training/open-claims.ts';
import { courseNotNamed } from '@due-regard/shared/training/standing-words.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
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
    dfeNumber: description?.dfeNumber ?? null,
    town: description?.town ?? null,
    postcode: description?.postcode ?? null,
    name: description?.name ?? gap.organisationId,
    phase: description?.phase ?? 'other',
    control: description?.control ?? 'other',
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

/** A claim as the page of things to check shows it. */
export interface ShownClaim {
  readonly statementId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly role: 'whole-staff' | 'dsl';
  readonly training: string;
  readonly toldOn: GapDay;
  readonly heldOn: GapDay | null;
  readonly source: string | null;
  readonly evidence: string | null;
  readonly daysWaiting: number;
}
type GapDay = Gap['since'] & string;

/** Other training that nobody has decided on, the longest waiting first. */
export function readClaims({ facts, dates }: CoverageView): readonly ShownClaim[] {
  const names = shownNames(facts, dates.asAt);
  const courses = new Map(facts.courses.map((course) => [course.courseId, course.name]));
  return openClaims(facts, dates.asAt).map(({ statement, role, daysWaiting }) => {
    const isDsl = role === 'dsl';
    const other = isDsl ? statement.dslOtherTraining : statement.otherTraining;
    const courseId = isDsl ? statement.dslCourseId : statement.courseId;
    return {
      statementId: statement.statementId,
      organisationId: statement.organisationId,
      name: names(statement.organisationId),
      role,
      training: other ?? courses.get(courseId ?? '') ?? courseId ?? courseNotNamed,
      toldOn: statement.toldOn,
      heldOn: isDsl ? statement.dslTrainedOn : statement.heldOn,
      source: statement.source,
      evidence: statement.evidence,
      daysWaiting,
    };
  });
}
