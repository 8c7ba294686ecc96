import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { holdsFrom, saysThatItEnded, saysTheSame } from './rows.ts';
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

/** A thing that can end has its last day. */
type EndingRow = RegisterRow & { readonly endedOn?: IsoDate | null };

/**
 * How a thing becomes what a form says.
 * @param rows all that stand of the one thing, the earliest first
 * @returns undefined when it is so already, as when a form is sent twice
 * @throws Refusal `stale` when another row holds on the day than was on the screen; `not-valid` for the day
 */
export function turnOf<Row extends EndingRow>(
  rows: readonly Row[],
  { factId, changedOn, after, today }: Asked,
): Turn<Row> | undefined {
  const before = rows.find((row) => row.factId === factId);
  if (before === undefined) throw refused('stale');
  const isSent = rows.some((row) => row.validFrom === changedOn && saysTheSame(row, after));
  if (isSent) return undefined;
  // Asked before what it says: where another row holds on the day, what the one on the screen says is not so already.
  const validFrom = holdsFrom(before, { rows, changedOn, today });
  const isEnd = saysThatItEnded({ ...before, endedOn: before.endedOn ?? null }, changedOn);
  if (saysTheSame(before, after) && !isEnd) return undefined;
  return { before, validFrom, isCorrection: changedOn === null };
}
