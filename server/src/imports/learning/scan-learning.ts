import { DayOrder } from '@due-regard/shared/imports/day-order.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { questionsOf } from '@due-regard/shared/imports/learning/plan.ts';
import { readingRules } from '@due-regard/shared/imports/learning/reading-rules.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { openTable } from '../table/parse-table.ts';
import { Unreadable } from '../table/unreadable.ts';
import { findLayout } from './find-layout.ts';
import { learnerHash } from './learner-hash.ts';
import type { LearningOutline, LearningPortion, LearningReading } from './learning-file.ts';
import { limitsForSize } from './learning-limits.ts';
import { learningNotes } from './learning-notes.ts';
import { beginSheet } from './begin-sheet.ts';
import { PersonRows } from './person-rows.ts';

export type ScanResult =
  | { readonly ok: true; readonly outline: LearningOutline }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Hands over so many rows, and waits until they are taken. */
export type Give<Kind extends MappedKind> = (portion: LearningPortion<Kind>) => Promise<void>;

/** Reads a file of people to its end, on this thread: for the process that reads, and for tests. */
export async function scanLearning<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
  give: Give<Kind>,
): Promise<ScanResult> {
  try {
    return await scan(bytes, reading, give);
  } catch (error) {
    if (error instanceof Unreadable) return refuse([withoutValue(error.problem)]);
    throw error;
  }
}

async function scan<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
  give: Give<Kind>,
): Promise<ScanResult> {
  const opened = await openTable(bytes, limitsForSize(bytes.length));
  const begun = await beginSheet(opened.sources, (head) => findLayout(head, reading));
  if ('problems' in begun) return refuse(begun.problems);
  const { found, source } = begun;
  const order = new DayOrder(reading.today, reading.dayOrder);
  const rules = readingRules({ ...reading, order: reading.dayOrder ?? 'day-month' }, learnerHash(reading.key));
  const rows = new PersonRows<Kind>({ found, order, rules, isRagged: source.isRagged });
  for await (const row of begun.rows()) {
    rows.add(row);
    if (rows.isEnough) await give(rows.taken());
  }
  const settled = order.atEnd();
  if (settled.order === undefined) {
    return refuse([rowProblem('date-order-unknown', { column: settled.column, value: settled.example })]);
  }
  rows.settle();
  if (rows.hasMissed) {
    while (!rows.isEmpty) await give(rows.taken());
    for await (const row of source.rows()) {
      rows.addMissed(row);
      if (rows.isEnough) await give(rows.taken());
    }
  }
  if (rows.people === 0) return refuse([rowProblem('no-rows')]);
  while (!rows.isEmpty) await give(rows.taken());
  const { layout, mappingId } = found;
  return {
    ok: true,
    outline: {
      layout,
      mappingId,
      encoding: opened.encoding,
      sheet: source.sheet,
      asks: questionsOf(found.plan),
      ignored: rows.passedOver,
      hasOtherIds: found.plan.ids.length > 1,
      notes: learningNotes({ opened, found, source }),
    },
  };
}

function refuse(problems: readonly RowProblem[]): ScanResult {
  return { ok: false, problems };
}

/** A cell that is too long may be somebody's name: nothing of rows is repeated. */
export function withoutValue(problem: RowProblem): RowProblem {
  return problem.row === null ? problem : { ...problem, value: null };
}
