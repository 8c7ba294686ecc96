import type { IsoDate } from '../calendar/iso-date.ts';

/** What a row of the register says of a risk’s score. */
export interface Scored {
  readonly likelihood: number | null;
  readonly impact: number | null;
  /** The edition of the scoring by which it is scored. */
  readonly scale: string | null;
  readonly reviewedOn: IsoDate | null;
}

/** How a score stands to the one before it: never against one of another edition. */
export type Movement = 'first' | 'up' | 'down' | 'same' | 'scale-changed';

export interface Moved {
  readonly score: number;
  readonly movement: Movement;
  /** The score before; null where there is none. */
  readonly before: number | null;
}

/**
 * Likelihood times impact, of 25.
 * @returns null where either is not known: a risk of unknown impact has no score
 */
export function scoreOf({ likelihood, impact }: Pick<Scored, 'likelihood' | 'impact'>): number | null {
  return likelihood === null || impact === null ? null : likelihood * impact;
}

/**
 * The score that holds and how it moved since the one before. A row that says something else of the risk is no scoring;
 * one reviewed on another day with the same score is.
 * @param rows what was said of the risk up to the day, the earliest first
 * @returns null where no score holds
 */
export function movementOf(rows: readonly Scored[]): Moved | null {
  const latest = rows.at(-1);
  const score = latest === undefined ? null : scoreOf(latest);
  if (latest === undefined || score === null) return null;
  const before = rows.findLast((row) => scoreOf(row) !== null && !isSameScoring(row, latest));
  const scoreBefore = before === undefined ? null : scoreOf(before);
  if (before === undefined || scoreBefore === null) return { score, movement: 'first', before: null };
  if (!isSameScale(before, latest)) return { score, movement: 'scale-changed', before: scoreBefore };
  return { score, movement: turn(scoreBefore, score), before: scoreBefore };
}

function turn(before: number, score: number): Movement {
  if (score === before) return 'same';
  return score > before ? 'up' : 'down';
}

function isSameScoring(one: Scored, other: Scored): boolean {
  return (
    one.likelihood === other.likelihood &&
    one.impact === other.impact &&
    one.reviewedOn === other.reviewedOn &&
    plain(one.scale) === plain(other.scale)
  );
}

/** However it is written: `Corporate scale, 2017` and `corporate scale 2017` are one edition; two that are not named are not. */
function isSameScale({ scale: one }: Scored, { scale: other }: Scored): boolean {
  return one !== null && plain(one) === plain(other);
}

function plain(scale: string | null): string | undefined {
  return scale?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
