import type { IsoDate } from '../calendar/iso-date.ts';
import { addDays } from '../calendar/iso-date.ts';
import { agencyKey } from '../plans/agency.ts';
import { isNobodys } from './owner.ts';
import type { Deadline, DeadlineKind } from './deadline.ts';

/** Past its day, or due within so many days from the date, today among them. */
export const dueSpans = ['overdue', '30', '60', '90'] as const;
export type DueSpan = (typeof dueSpans)[number];

export const dueSpanNames: Readonly<Record<DueSpan, string>> = {
  overdue: 'Overdue',
  '30': 'Due within 30 days',
  '60': 'Due within 60 days',
  '90': 'Due within 90 days',
};

export type DeadlineFilter = {
  readonly kind?: DeadlineKind | undefined;
  /** A role or an organisation in words; `nobody` is what nobody has been given. */
  readonly owner?: string | undefined;
  readonly agency?: string | undefined;
  readonly due?: DueSpan | undefined;
};

/** Chosen as owner: what should be somebody's and is nobody's. */
export const unownedFilter = 'nobody';

export function filterDeadlines(
  deadlines: readonly Deadline[],
  { kind, owner, agency, due }: DeadlineFilter,
  asAt: IsoDate,
): readonly Deadline[] {
  return deadlines.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (owner === undefined || (owner === unownedFilter ? isUnowned(one) : isOwnedBy(one, owner))) &&
      (agency === undefined || (one.agency !== null && agencyKey(one.agency) === agencyKey(agency))) &&
      (due === undefined || isWithin(one, due, asAt)),
  );
}

/** However their name is written. */
function isOwnedBy(deadline: Deadline, owner: string): boolean {
  const words = ownerWords(deadline);
  return words !== null && agencyKey(words) === agencyKey(owner);
}

/** What falls to somebody by its nature; a meeting or a count of schools does not. */
const ownedKinds: ReadonlySet<DeadlineKind> = new Set([
  'action',
  'obligation',
  'refresh',
  'consultation',
  'document-end',
  'evidence',
]);

export function isUnowned(deadline: Deadline): boolean {
  return ownedKinds.has(deadline.kind) && isNobodys(deadline);
}

/** `Prevent lead, Council`, as far as it is said. */
export function ownerWords({ ownerRole, ownerOrganisation }: Deadline): string | null {
  const parts = [ownerRole, ownerOrganisation].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function isWithin({ dueOn }: Deadline, due: DueSpan, asAt: IsoDate): boolean {
  return due === 'overdue' ? dueOn < asAt : asAt <= dueOn && dueOn <= addDays(asAt, Number(due));
}
