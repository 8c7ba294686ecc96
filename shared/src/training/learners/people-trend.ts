import { dayNumber, monthEndsTo } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Audience } from './audience.ts';
import type { Headcount, StaffList } from './facts.ts';
import { peopleTotal } from './people-at.ts';
import type { PeopleRow, PeopleTotal } from './people-at.ts';

/** An audience at the end of a month, or at the day asked for in the last; null is a gap, never nought. */
export type PeoplePoint = { readonly on: IsoDate; readonly counts: PeopleTotal | null };

export type PeopleTrend = { readonly audience: Audience; readonly points: readonly PeoplePoint[] };

export type PeopleTrendQuestion = {
  readonly asAt: IsoDate;
  readonly months: number;
  readonly lists: readonly StaffList[];
  readonly headcounts: readonly Headcount[];
};

/**
 * Each audience at the ends of the months up to a day. An organisation is counted from the day of its first list of
 * staff or headcount on: who was in post before, nobody has said.
 * @param rowsOn what the people of all organisations are on a day, as a number
 */
export function peopleTrend(
  rowsOn: (day: number) => readonly PeopleRow[],
  question: PeopleTrendQuestion,
): readonly PeopleTrend[] {
  const ends = monthEndsTo(question.asAt, question.months);
  const knownFrom = firstDays(question);
  const rows = ends.map((on) => rowsOn(dayNumber(on)).filter((row) => isKnownOn(row, { on, knownFrom })));
  const audiences = new Set(rows.flat().map(({ audience }) => audience));
  return [...audiences].map((audience) => ({
    audience,
    points: ends.map((on, index) => {
      const own = rows[index]?.filter((row) => row.audience === audience) ?? [];
      return { on, counts: own.length === 0 ? null : peopleTotal(own) };
    }),
  }));
}

/** Whether anything is known by a day of an audience of an organisation: else it is in no figure of that day. */
export function isKnownOn(
  row: PeopleRow,
  { on, knownFrom }: { readonly on: IsoDate; readonly knownFrom: ReadonlyMap<string, IsoDate> },
): boolean {
  const first = knownFromOf(row, knownFrom);
  if (first !== undefined) return first <= on;
  // Where nobody has said how many are in post, what files tell is known from their first record on.
  return row.trained + row.outOfDate + row.notTrained > 0;
}

/**
 * The day from which on it is known who, or how many, are in post: before it nobody has said, and no figure counts them.
 * @returns undefined where neither a list nor a headcount ever says so
 */
export function knownFromOf(
  row: Pick<PeopleRow, 'organisationId' | 'audience'>,
  knownFrom: ReadonlyMap<string, IsoDate>,
): IsoDate | undefined {
  const [listed, counted] = [knownFrom.get(row.organisationId), knownFrom.get(audienceKey(row))];
  if (listed === undefined || counted === undefined) return listed ?? counted;
  return listed < counted ? listed : counted;
}

/** The first list of each organisation, by its id, and the first headcount of each audience of one. */
export function firstDays({
  lists,
  headcounts,
}: Pick<PeopleTrendQuestion, 'lists' | 'headcounts'>): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  function note(key: string, day: IsoDate): void {
    const first = days.get(key);
    if (first === undefined || day < first) days.set(key, day);
  }
  for (const each of headcounts) note(audienceKey(each), each.countedOn);
  for (const { covers, fileDate } of lists) for (const id of covers) note(id, fileDate);
  return days;
}

function audienceKey({ organisationId, audience }: Pick<Headcount, 'organisationId' | 'audience'>): string {
  return `${organisationId} ${audience}`;
}
