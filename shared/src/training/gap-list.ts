import { dayNumber, dayOfNumber, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { runStart, valueAt } from '../measure/steps.ts';
import type { Description } from '../schools/description.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** What keeps a school from being up to date, for its staff and for its safeguarding lead. */
export type Missing = `${'staff' | 'dsl'}-${'out-of-date' | 'none' | 'checking' | 'no-answer'}`;

/** A school in scope that is not up to date. */
export type Gap = {
  readonly organisationId: string;
  readonly urn: string | null;
  readonly description: Description | undefined;
  readonly reached: ReachedClass;
  readonly upToDate: TrainingClass;
  readonly staff: TrainingClass;
  readonly dsl: TrainingClass;
  readonly missing: readonly Missing[];
  /** The day from which it has been so: since it lapsed, was counted or was first asked by the duty, the latest. */
  readonly since: IsoDate | null;
  /** Whole days from `since` to the day asked about. */
  readonly daysOutstanding: number | null;
  readonly askedOn: IsoDate | null;
  readonly remindedOn: IsoDate | null;
};

const missingOf: Readonly<Record<'staff' | 'dsl', Readonly<Record<TrainingClass, readonly Missing[]>>>> = {
  staff: {
    trained: [],
    outOfDate: ['staff-out-of-date'],
    notTrained: ['staff-none'],
    checking: ['staff-checking'],
    noAnswer: ['staff-no-answer'],
  },
  dsl: {
    trained: [],
    outOfDate: ['dsl-out-of-date'],
    notTrained: ['dsl-none'],
    checking: ['dsl-checking'],
    noAnswer: ['dsl-no-answer'],
  },
};

/**
 * Every school in scope that is not up to date on a day, the longest outstanding first: nobody who is overdue is
 * ever left out.
 * @returns as many as are in scope and not `trained` in the coverage of that day
 */
export function gapList(timelines: readonly SchoolTimeline[], asAt: IsoDate): readonly Gap[] {
  const day = dayNumber(asAt);
  return timelines
    .filter((timeline) => isInScope(timeline, day) && valueAt(timeline.upToDate, day) !== 'trained')
    .map((timeline) => gapOf(timeline, asAt))
    .toSorted(byUrgency);
}

function gapOf(timeline: SchoolTimeline, asAt: IsoDate): Gap {
  const day = dayNumber(asAt);
  const staff = valueAt(timeline.staff, day);
  const dsl = valueAt(timeline.dsl, day);
  const since = gapSince(timeline, day);
  return {
    organisationId: timeline.organisationId,
    urn: timeline.urn,
    description: valueAt(timeline.description, day),
    reached: valueAt(timeline.reached, day),
    upToDate: valueAt(timeline.upToDate, day),
    staff,
    dsl,
    missing: [...missingOf.staff[staff], ...missingOf.dsl[dsl]],
    since,
    daysOutstanding: since === null ? null : daysBetween(since, asAt),
    askedOn: valueAt(timeline.askedOn, day),
    remindedOn: valueAt(timeline.remindedOn, day),
  };
}

/** Null on a day before the duty asks for anything. */
function gapSince({ upToDate, scope, dutyFrom }: SchoolTimeline, day: number): IsoDate | null {
  const lapsed = runStart(upToDate, day, (each) => each !== 'trained') ?? day;
  const counted = runStart(scope, day, (each) => each === 'in-scope') ?? day;
  const since = Math.max(lapsed, counted, dutyFrom);
  return since > day ? null : dayOfNumber(since);
}

function byUrgency(a: Gap, b: Gap): number {
  const longest = (b.daysOutstanding ?? -1) - (a.daysOutstanding ?? -1);
  if (longest !== 0) return longest;
  const names = compareTexts(a.description?.name ?? '', b.description?.name ?? '');
  return names === 0 ? compareTexts(a.organisationId, b.organisationId) : names;
}

/** By code unit: the same order on every machine, whatever its language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
