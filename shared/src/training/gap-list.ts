import { byName } from '../schools/by-name.ts';
import { dayNumber, dayOfNumber, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { runStart, valueAt } from '../measure/steps.ts';
import type { Interval } from '../measure/steps.ts';
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
  /** The day from which it has no longer been up to date; null when it never was. */
  readonly since: IsoDate | null;
  /** When it was first asked after that; null when it has not been asked. */
  readonly firstAskedOn: IsoDate | null;
  /** Whole days from the first asking to the day in question: a school that nobody asked leaves nothing outstanding. */
  readonly daysOutstanding: number | null;
  /** When it was last asked and reminded, be it before. */
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

/** After every day. */
const never = '~';

function gapOf(timeline: SchoolTimeline, asAt: IsoDate): Gap {
  const day = dayNumber(asAt);
  const staff = valueAt(timeline.staff, day);
  const dsl = valueAt(timeline.dsl, day);
  const from = runStart(timeline.upToDate, day, (each) => each !== 'trained') ?? day;
  const firstAskedOn = firstAsked(timeline, { from, to: day });
  return {
    organisationId: timeline.organisationId,
    urn: timeline.urn,
    description: valueAt(timeline.description, day),
    reached: valueAt(timeline.reached, day),
    upToDate: valueAt(timeline.upToDate, day),
    staff,
    dsl,
    missing: [...missingOf.staff[staff], ...missingOf.dsl[dsl]],
    since: from === -Infinity ? null : dayOfNumber(from),
    firstAskedOn,
    daysOutstanding: firstAskedOn === null ? null : daysBetween(firstAskedOn, asAt),
    askedOn: valueAt(timeline.askedOn, day),
    remindedOn: valueAt(timeline.remindedOn, day),
  };
}

function firstAsked({ askedOn }: SchoolTimeline, { from, to }: Interval): IsoDate | null {
  return askedOn.changes.find(({ day }) => day >= from && day <= to)?.value ?? null;
}

/** The longest asked first, then those whom nobody asked, of whom the first to lapse comes first. */
function byUrgency(a: Gap, b: Gap): number {
  const longest = (b.daysOutstanding ?? -1) - (a.daysOutstanding ?? -1);
  if (longest !== 0) return longest;
  const lapsed = byDay(a.since ?? never, b.since ?? never);
  if (lapsed !== 0) return lapsed;
  const names = byName(a.description?.name ?? '', b.description?.name ?? '');
  return names === 0 ? byName(a.organisationId, b.organisationId) : names;
}

function byDay(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
