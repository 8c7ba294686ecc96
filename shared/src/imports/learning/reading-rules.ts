import { readLine } from '../answer-cells.ts';
import type { CellReading } from '../answer-cells.ts';
import type { Cell } from '../table.ts';
import { readCourseCell, readOutcomeCell } from './course-cell.ts';
import type { CourseCell, DayRules } from './course-cell.ts';
import { kindOfId, readLearnerId } from './learner-id.ts';
import type { IdReading } from './learner-id.ts';
import { idKinds } from './column-meanings.ts';
import type { IdKind } from './column-meanings.ts';

/** The keyed hash of an id: the one thing of a person that leaves the reader. */
export type HashId = (kind: IdKind, value: string) => string;

/** How the cells of a file are read. The same texts come again and again, so what they say is remembered. */
export interface ReadingRules extends DayRules {
  /** An id as its hash. */
  readonly id: (kind: IdKind, cell: Cell) => IdReading;
  readonly words: (cell: Cell) => CellReading<string>;
  readonly courseCell: (cell: Cell) => CourseCell;
  readonly outcomeCell: (cell: Cell) => CourseCell;
}

export function readingRules(days: DayRules, hash: HashId): ReadingRules {
  const ids = new Map(
    idKinds.map((kind) => [
      kind,
      remembered((cell): IdReading => {
        const read = readLearnerId(kind, cell);
        return 'refused' in read || read.value === null
          ? read
          : { value: hash(kindOfId(kind, read.value), read.value) };
      }),
    ]),
  );
  return {
    ...days,
    id: (kind, cell) => ids.get(kind)?.(cell) ?? { value: null },
    words: remembered(readLine),
    courseCell: remembered((cell) => readCourseCell(cell, days)),
    outcomeCell: remembered((cell) => readOutcomeCell(cell, days)),
  };
}

/** Enough for the people of a large council; what comes after is read each time, so that memory stays bounded. */
const most = 50_000;
const longest = 200;

function remembered<Value>(read: (cell: Cell) => Value): (cell: Cell) => Value {
  const known = new Map<string, Value>();
  // Rows of one person often follow each other.
  let last: { readonly cell: string; readonly value: Value } | undefined;
  return (cell) => {
    if (typeof cell !== 'string' || cell.length > longest) return read(cell);
    if (last?.cell === cell) return last.value;
    const before = known.get(cell);
    const value = before ?? read(cell);
    if (before === undefined && known.size < most) known.set(cell, value);
    last = { cell, value };
    return value;
  };
}
