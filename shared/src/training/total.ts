import type { IsoDate } from '../calendar/iso-date.ts';
import type { OrganisationKind } from '../schools/organisation.ts';

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
  readonly countedOn: IsoDate;
  readonly courseId: string | null;
};

/** Whether two totals are of the same count, so that only one of them can stand. */
export function isSameCount(one: Counted, other: Counted): boolean {
  return (
    one.organisationId === other.organisationId && one.countedOn === other.countedOn && one.courseId === other.courseId
  );
}
