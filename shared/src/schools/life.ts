import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { firstThatHolds, stepsFrom, valueAt } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';

/** What a close date rests on; only our own code writes it. */
export const closedBases = ['register', 'successor-opened', 'not-listed', 'told'] as const;

/**
 * The register's own date; the day before its successor opened; the file in which it was no longer listed; or what
 * somebody entered of an organisation that no register lists.
 */
export type ClosedBasis = (typeof closedBases)[number];

/** When an organisation is open. One at a time for each organisation: the latest known. */
export type Life = {
  readonly organisationId: string;
  /** The first open day; null is open since before records, or not open at all while proposed. */
  readonly openedOn: IsoDate | null;
  /** The last open day, which may lie ahead. */
  readonly closedOn: IsoDate | null;
  readonly isProposed: boolean;
  readonly closedBasis: ClosedBasis | null;
  /** In somebody's own words, where the basis is that we were told. */
  readonly closedReason: string | null;
};

export type LifeState = 'not-open-yet' | 'open' | 'closed';

export function isOpen(life: Life | undefined, asAt: IsoDate): boolean {
  return valueAt(lifeSteps(life), dayNumber(asAt)) === 'open';
}

/** The state on every day. An organisation whose life nobody recorded is open. */
export function lifeSteps(life: Life | undefined): Steps<LifeState> {
  return firstThatHolds(
    [
      ['closed', stepsFrom(firstClosedDay(life))],
      ['open', stepsFrom(firstOpenDay(life))],
    ],
    'not-open-yet',
  );
}

function firstOpenDay(life: Life | undefined): number {
  if (life === undefined) return -Infinity;
  if (life.openedOn !== null) return dayNumber(life.openedOn);
  return life.isProposed ? Infinity : -Infinity;
}

function firstClosedDay(life: Life | undefined): number {
  const lastOpenDay = life?.closedOn ?? null;
  return lastOpenDay === null ? Infinity : dayNumber(lastOpenDay) + 1;
}
