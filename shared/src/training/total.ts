import type { IsoDate } from '../calendar/iso-date.ts';
import type { OrganisationKind } from '../schools/organisation.ts';
import type { Audience } from './learners/audience.ts';

/** Who counts its own people; a school answers of its staff and its safeguarding lead instead. */
export const totalSenders = [
  'service',
  'partner',
  'members',
  'out-of-school',
] as const satisfies readonly OrganisationKind[];

export function sendsTotals(kind: OrganisationKind): boolean {
  return totalSenders.some((sender) => sender === kind);
}

/** What a total counts: whose people, on which day, in which course; null is several courses, or none named. */
export type Counted = {
  readonly organisationId: string;
  /** Those of a file's rows that give a name alone; null is all people of the organisation. */
  readonly audience: Audience | null;
  readonly countedOn: IsoDate;
  readonly courseId: string | null;
};

/** Whether two totals are of the same count, so that only one of them can stand. */
export function isSameCount(one: Counted, other: Counted): boolean {
  return one.countedOn === other.countedOn && seriesOf(one) === seriesOf(other);
}

/** What stays the same from one count to the next: whose people, and which course. */
function seriesOf({ organisationId, audience, courseId }: Counted): string {
  return JSON.stringify([organisationId, audience, courseId]);
}

/**
 * The latest total of each organisation, audience and course, and those before it: a count of one course says nothing of
 * another.
 * @param totals the latest first
 */
export function latestTotals<Total extends Counted>(
  totals: readonly Total[],
): { readonly latest: readonly Total[]; readonly earlier: readonly Total[] } {
  const seen = new Set<string>();
  const isLatest = totals.map((total) => seen.size < seen.add(seriesOf(total)).size);
  return {
    latest: totals.filter((_, index) => isLatest[index]),
    earlier: totals.filter((_, index) => isLatest[index] !== true),
  };
}

/**
 * The newest total of all people of each organisation, that of several courses before those of one. What is counted from
 * names in a file is none: nobody has said that these are all of its people.
 */
export function wholeTotals<Total extends Counted>(totals: readonly Total[]): readonly Total[] {
  const found = new Map<string, Total>();
  for (const total of totals) {
    if (total.audience !== null) continue;
    const known = found.get(total.organisationId);
    if (known === undefined || isNewer(total, known)) found.set(total.organisationId, total);
  }
  return [...found.values()];
}

/**
 * The council's own workforce as a service counted it: of the newest totals of all people, that of the service with the
 * most posts; undefined where no service sent one.
 */
export function workforceTotal<Total extends Counted & { readonly kind: OrganisationKind; readonly inPost: number }>(
  totals: readonly Total[],
): Total | undefined {
  const services = wholeTotals(totals).filter(({ kind }) => kind === 'service');
  return services.toSorted((left, right) => right.inPost - left.inPost)[0];
}

function isNewer(one: Counted, other: Counted): boolean {
  if (one.countedOn !== other.countedOn) return one.countedOn > other.countedOn;
  return one.courseId === null && other.courseId !== null;
}
