import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { holdsFrom, saysTheSame } from './rows.ts';
import type { RegisterRow } from './rows.ts';

/** How a thing of a register becomes otherwise. */
export interface Turn<Row> {
  /** The row that was on the screen. */
  readonly before: Row;
  /** From when the new row holds. */
  readonly validFrom: IsoDate;
  /** The row before was wrong and makes way; otherwise it holds until the day. */
  readonly isCorrection: boolean;
}

interface Asked {
  /** The row that was on the screen. */
  readonly factId: string;
  /** Null: it was wrong. */
  readonly changedOn: IsoDate | null;
  /** What it is to be; nothing is to do where it is that already. */
  readonly after: object;
  readonly today: IsoDate;
}

/**
 * How a thing becomes what a form says.
 * @param rows all that stand of the one thing, the earliest first
 * @returns undefined when it is so already, as when a form is sent twice
 * @throws Refusal `stale` when another row holds on the day than was on the screen; `not-valid` for the day
 */
export function turnOf<Row extends RegisterRow>(
  rows: readonly Row[],
  { factId, changedOn, after, today }: Asked,
): Turn<Row> | undefined {
  const before = rows.find((row) => row.factId === factId);
  if (before === undefined) throw refused('stale');
  const sent = rows.find(({ validFrom }) => validFrom === changedOn);
  if ([before, sent].some((row) => row !== undefined && saysTheSame(row, after))) return undefined;
  return { before, validFrom: holdsFrom(before, { rows, changedOn, today }), isCorrection: changedOn === null };
}
