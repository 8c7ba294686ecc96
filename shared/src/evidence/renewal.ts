import type { IsoDate } from '../calendar/iso-date.ts';
import type { Evidence } from './evidence.ts';

/** Of a piece of evidence, what says whether it is to be renewed and what renewed it. */
export type RenewableEvidence = Pick<Evidence, 'evidenceId' | 'datedOn' | 'reviewBy' | 'renews'>;

/** How the renewal of a piece of evidence stands on a day. */
export type Renewal<One> = {
  /** What names it as the piece that it renews, and is dated by the day; null while nothing does. */
  readonly renewedBy: One | null;
  /** Whether the last day on which it may be relied on has passed and nothing renewed it. */
  readonly isPastReview: boolean;
};

/**
 * How the renewal of evidence stands on a day. Only what names a piece renews it: newer evidence of the same kind may
 * show something else of the same thing.
 * @param evidence all that stands of the things asked about
 */
export function renewalsAt<One extends RenewableEvidence>(
  evidence: readonly One[],
  asAt: IsoDate,
): (one: One) => Renewal<One> {
  const dated = evidence.filter(({ datedOn }) => datedOn <= asAt);
  const renewing = new Map(dated.flatMap((one) => (one.renews === null ? [] : [[one.renews, one] as const])));
  return ({ evidenceId, reviewBy }) => {
    const renewedBy = renewing.get(evidenceId) ?? null;
    return { renewedBy, isPastReview: renewedBy === null && reviewBy !== null && reviewBy < asAt };
  };
}

/** Why one piece of evidence cannot renew another. */
export type RenewalProblem = 'unknown' | 'itself' | 'circle' | 'renewed';

interface Naming {
  /** The piece that is to renew; null for one that is new. */
  readonly evidenceId: string | null;
  readonly renews: string;
}

/**
 * Why one piece of evidence cannot renew another; undefined where it can.
 * @param own all that stands of the same thing
 */
export function renewalProblem(
  { evidenceId, renews }: Naming,
  own: readonly RenewableEvidence[],
): RenewalProblem | undefined {
  if (renews === evidenceId) return 'itself';
  const renewedBy = new Map(own.map((one) => [one.evidenceId, one.renews]));
  if (!renewedBy.has(renews)) return 'unknown';
  if (own.some((one) => one.renews === renews && one.evidenceId !== evidenceId)) return 'renewed';
  const seen = new Set<string>();
  for (let next = renewedBy.get(renews) ?? null; next !== null && !seen.has(next); next = renewedBy.get(next) ?? null) {
    if (next === evidenceId) return 'circle';
    seen.add(next);
  }
  return undefined;
}

/**
 * What a piece of evidence may be said to renew: what has a day of review and nothing else renews, and what it renews
 * already.
 * @param evidenceId of the piece that is corrected; null for one that is new
 * @param own all that stands of the same thing
 */
export function renewable<One extends RenewableEvidence>(
  evidenceId: string | null,
  own: readonly One[],
): readonly One[] {
  const before = own.find((one) => one.evidenceId === evidenceId)?.renews ?? null;
  return own
    .filter((one) => one.reviewBy !== null || one.evidenceId === before)
    .filter((one) => renewalProblem({ evidenceId, renews: one.evidenceId }, own) === undefined);
}
