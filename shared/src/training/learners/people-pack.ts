import { dayNumber, monthEndsTo } from '../../calendar/iso-date.ts';
import { countWidth } from '../../measure/packed.ts';
import { audiences } from './audience.ts';
import type { Audience } from './audience.ts';
import type { PeopleRow, TakenCourse } from './people-at.ts';
import type { PeopleSeries } from './people-series.ts';
import { TotalOfAudience } from './total-of-audience.ts';
import { firstDays, knownFromOf } from './people-trend.ts';
import type { PeopleTrend, PeopleTrendQuestion } from './people-trend.ts';

/** One organisation's people as they were packed. */
export type PackedPeople = {
  readonly organisationId: string;
  readonly series: readonly PeopleSeries[];
  readonly steps: Int16Array;
};

/** The people of all organisations of an authority: their triples one after another, and what their series count. */
export type PeoplePack = {
  readonly triples: Int16Array;
  /** Where each organisation's triples begin, and where the last one's end. */
  readonly starts: Int32Array;
  /** The number that each organisation's first series has among all series. */
  readonly bases: Int32Array;
  readonly seriesCount: number;
  readonly groups: readonly PackedGroup[];
};

/** An audience of an organisation, and the numbers of its series; -1 where there is none. */
type PackedGroup = {
  readonly organisationId: string;
  readonly audience: Audience;
  readonly posts: number;
  readonly trained: number;
  readonly outOfDate: number;
  readonly notTrained: number;
  readonly courses: readonly { readonly courseId: string; readonly at: number }[];
};

export function packPeople(organisations: readonly PackedPeople[]): PeoplePack {
  const starts = new Int32Array(organisations.length + 1);
  const bases = new Int32Array(organisations.length + 1);
  for (const [index, { steps, series }] of organisations.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + steps.length;
    bases[index + 1] = (bases[index] ?? 0) + series.length;
  }
  const triples = new Int16Array(starts.at(-1) ?? 0);
  for (const [index, { steps }] of organisations.entries()) triples.set(steps, starts[index]);
  const groups = organisations.flatMap((organisation, index) => groupsOf(organisation, bases[index] ?? 0));
  return { triples, starts, bases, seriesCount: bases.at(-1) ?? 0, groups };
}

function groupsOf({ organisationId, series }: PackedPeople, base: number): readonly PackedGroup[] {
  const numbered = series.map((each, index) => ({ ...each, at: base + index }));
  return [...Map.groupBy(numbered, ({ audience }) => audience)].map(([audience, own]) => {
    const numbers = new Map(own.map(({ measure, at }) => [measure, at]));
    return {
      organisationId,
      audience,
      posts: numbers.get('posts') ?? -1,
      trained: numbers.get('trained') ?? -1,
      outOfDate: numbers.get('outOfDate') ?? -1,
      notTrained: numbers.get('notTrained') ?? -1,
      courses: own.filter(({ measure }) => measure === 'course').map(({ courseId, at }) => ({ courseId, at })),
    };
  });
}

/** The count of every series on each of several days, in one sweep. @param days in order, as numbers */
function sweepCounts(pack: PeoplePack, days: readonly number[]): readonly Int32Array[] {
  const counts = days.map(() => new Int32Array(pack.seriesCount));
  for (let place = 0; place + 1 < pack.starts.length; place += 1) sweepOne(pack, { place, days, counts });
  return counts;
}

interface OneSweep {
  readonly place: number;
  readonly days: readonly number[];
  readonly counts: readonly Int32Array[];
}

/** Adds up the changes up to each day; the next day goes on from the counts of the one before. */
function sweepOne({ triples, starts, bases }: PeoplePack, { place, days, counts }: OneSweep): void {
  const [base, next, end] = [bases[place] ?? 0, bases[place + 1] ?? 0, starts[place + 1] ?? 0];
  let at = starts[place] ?? 0;
  for (let index = 0; index < days.length; index += 1) {
    const own = counts[index];
    const day = days[index] ?? 0;
    if (own === undefined) return;
    const before = index === 0 ? undefined : counts[index - 1];
    if (before !== undefined) for (let each = base; each < next; each += 1) own[each] = before[each] ?? 0;
    for (; at < end && (triples[at] ?? 0) <= day; at += countWidth) {
      const series = base + (triples[at + 1] ?? 0);
      own[series] = (own[series] ?? 0) + (triples[at + 2] ?? 0);
    }
  }
}

/** The same as `peopleOn` of the histories. */
export function peopleFromPack(pack: PeoplePack, day: number): readonly PeopleRow[] {
  const [counts] = sweepCounts(pack, [day]);
  return pack.groups.map((group) => ({
    organisationId: group.organisationId,
    audience: group.audience,
    posts: group.posts === -1 ? null : (counts?.[group.posts] ?? 0),
    trained: counts?.[group.trained] ?? 0,
    outOfDate: counts?.[group.outOfDate] ?? 0,
    notTrained: counts?.[group.notTrained] ?? 0,
  }));
}

/** The same as `coursesOn` of the histories. */
export function coursesFromPack(pack: PeoplePack, day: number): readonly TakenCourse[] {
  const [counts] = sweepCounts(pack, [day]);
  return pack.groups.flatMap(({ organisationId, audience, courses }) =>
    courses.map(({ courseId, at }) => ({ organisationId, audience, courseId, trained: counts?.[at] ?? 0 })),
  );
}

/** The same as `peopleTrend` of the rows of each month's end. */
export function peopleTrendFromPack(pack: PeoplePack, question: PeopleTrendQuestion): readonly PeopleTrend[] {
  const ends = monthEndsTo(question.asAt, question.months);
  const days = ends.map(dayNumber);
  const counts = sweepCounts(pack, days);
  const known = firstDays(question);
  const totals = new Map(audiences.map((audience) => [audience, days.map(() => new TotalOfAudience())]));
  for (const group of pack.groups) {
    const first = knownFromOf(group, known);
    const from = first === undefined ? undefined : dayNumber(first);
    const own = totals.get(group.audience) ?? [];
    for (let index = 0; index < days.length; index += 1) {
      const on = counts[index];
      if (on === undefined || (from !== undefined && from > (days[index] ?? 0))) continue;
      own[index]?.add(on, group, from !== undefined);
    }
  }
  return [...totals]
    .map(([audience, own]) => ({
      audience,
      points: ends.map((on, index) => ({ on, counts: own[index]?.counts() ?? null })),
    }))
    .filter(({ points }) => points.some((point) => point.counts !== null));
}
