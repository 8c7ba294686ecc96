import { byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { StrategyDocument } from './document.ts';

/** Of a document, what says whether it is over. */
export type EndingDocument = Pick<StrategyDocument, 'validFrom' | 'endedOn' | 'supersededBy'>;

/** Of the rows of any document, what says whether it has taken the place of another. */
export type SuccessorRow = Pick<StrategyDocument, 'documentId' | 'validFrom' | 'agreedOn' | 'inForceFrom'>;

/** How the end of a document stands: none is said, one lies ahead, one has passed and nobody has said so, or it is over. */
export type Ending = 'none' | 'planned' | 'passed' | 'over';

/**
 * How the end of a document stands on a day. A last day that lies after the row which names it was planned: it is over
 * only once its successor holds, or a row that begins on or after that day says so. One with no last day of its own is
 * over from the day on which its successor holds.
 * @param rows of documents; only those of its successor are looked at
 */
export function endingAt(document: EndingDocument, rows: readonly SuccessorRow[], asAt: IsoDate): Ending {
  const { validFrom, endedOn } = document;
  if (endedOn === null) return isReplaced(document, rows, asAt) ? 'over' : 'none';
  if (endedOn <= validFrom) return endedOn < asAt ? 'over' : 'none';
  if (asAt <= endedOn) return 'planned';
  return isReplaced(document, rows, asAt) ? 'over' : 'passed';
}

/** Whether what is named as its successor has held on some day up to a day; a draft takes nobody's place. */
export function isReplaced(
  { supersededBy }: Pick<EndingDocument, 'supersededBy'>,
  rows: readonly SuccessorRow[],
  asAt: IsoDate,
): boolean {
  if (supersededBy === null) return false;
  const own = rows
    .filter(({ documentId, validFrom }) => documentId === supersededBy && validFrom <= asAt)
    .toSorted((one, other) => byDay(one.validFrom, other.validFrom));
  return own.some((row, index) => {
    const from = heldFrom(row);
    const until = own[index + 1]?.validFrom;
    return from !== null && from <= asAt && (until === undefined || from < until);
  });
}

/** The first day on which this row says that it holds. */
function heldFrom(row: SuccessorRow): IsoDate | null {
  const since = inForceSince(row);
  return since !== null && since < row.validFrom ? row.validFrom : since;
}

/** The day from which it holds: the one given, else the day on which it was agreed. */
export function inForceSince({
  inForceFrom,
  agreedOn,
}: Pick<SuccessorRow, 'inForceFrom' | 'agreedOn'>): IsoDate | null {
  return inForceFrom ?? agreedOn;
}
