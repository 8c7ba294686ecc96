import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { cellAnswer } from '@due-regard/shared/imports/answer-words.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { mendLearningRow, mendStaffRow } from '@due-regard/shared/imports/learning/mend-row.ts';
import type { Mend, Mended, NotMended } from '@due-regard/shared/imports/learning/mend-row.ts';
import type { BadRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change } from '@due-regard/db/change.ts';
import { countParts, findPart, rowsInPart } from '@due-regard/db/imports/staging.ts';
import type { Part } from '@due-regard/db/imports/staging.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { findBatch } from '../batch-replies.ts';
import { contextOf } from '../compare-file.ts';
import type { ImportContext } from '../importer.ts';
import { putAnew } from '../waiting-file.ts';
import { previewAgain, settleAgain } from './compare-again.ts';
import type { PeopleBatch } from './compare-again.ts';
import type { PersonsRow, RowsOfKind } from './learning-file.ts';
import { mendWritten } from './mend-written.ts';
import { anyPackerOf, packBadRows } from './pack-rows.ts';
import { waitingBatch } from './say-word.ts';
import { waitingBadRows } from './waiting-rows.ts';
import type { WaitingBadRow } from './waiting-rows.ts';
import { whatIsBad } from './what-is-bad.ts';

interface Mending extends Mend {
  readonly batchId: string;
  readonly row: number;
}

/**
 * Gives the right value for a cell of a file that waits. Once nothing is wrong with its row any more, the row is taken in
 * with the others; else the file tells what is still wrong with it.
 * @throws Refusal `not-valid` when the value cannot be read either, and nothing is changed; `stale` when the file is
 * settled, the cell cannot be mended or not any longer, or something else of the file was answered meanwhile
 */
export async function mendCell(deps: LongDeps, actor: Actor, mending: Mending): Promise<BatchReply> {
  const { batchId, column } = mending;
  const context = await contextOf(deps, actor.authority);
  const batch = await waitingBatch(context, batchId);
  const { bad } = await findBad(context, mending);
  const mended = mendedRow(bad, { batch, mending, today: context.today });
  if ('notTaken' in mended) throw notTaken(mended.notTaken);
  // All rows are gone through before anybody is held up; they are compared again when the file is taken in.
  const more = 'row' in mended ? mended.row : undefined;
  const settled = await settleAgain(deps, context, { batch, more });
  await change(deps, actor, async (one) => {
    const found = await findBad(one, mending);
    if (JSON.stringify(found.bad) !== JSON.stringify(bad)) throw refused('stale');
    await putBack(one, batch, { found, mended });
    const written = mendWritten(bad, column, mended);
    const said = cellAnswer({ ...written.after, was: written.before?.cell });
    const badNow = await whatIsBad({ ...context, read: one.read }, batchId);
    await putAnew(one, batch, { compared: previewAgain(batch, settled, badNow), said });
    return one.done({ what: 'file.mended', subject: batchId, ...written }, { batchId });
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

interface FoundBad {
  readonly part: number;
  readonly rows: readonly WaitingBadRow[];
  readonly bad: WaitingBadRow;
}

async function findBad(
  { read, authority }: Pick<ImportContext, 'read' | 'authority'>,
  { batchId, row, column }: Mending,
): Promise<FoundBad> {
  for await (const { part, rows } of waitingBadRows({ read, authority, batchId })) {
    const bad = rows.find((each) => each.rowNumber === row && each.mendable.some((cell) => cell.column === column));
    if (bad !== undefined) return { part, rows, bad };
  }
  throw refused('stale');
}

interface PuttingBack {
  readonly found: FoundBad;
  readonly mended: Mended<PersonsRow>;
}

/** A row that is good now goes to the others; one that is not stays with what was mended of it. */
async function putBack(one: Change, batch: PeopleBatch, { found, mended }: PuttingBack): Promise<void> {
  const { batchId } = batch;
  const still = 'row' in mended ? [] : [mended.bad];
  const rows = found.rows.flatMap((other) => (other === found.bad ? still : [other]));
  await one.putPart({ batchId, holds: 'bad' }, { part: found.part, rows: packBadRows(rows) });
  if ('row' in mended) await one.putPart({ batchId, holds: 'rows' }, await withRow(one, batch, mended.row));
}

interface MendingRow {
  readonly batch: PeopleBatch;
  readonly mending: Mend;
  readonly today: ImportContext['today'];
}

function notTaken(problem: RowProblem): Refusal {
  return new Refusal('not-valid', { fields: [{ field: 'value', code: problem.reason }], rows: [problem] });
}

function mendedRow(bad: WaitingBadRow, { batch, mending, today }: MendingRow): Mended<PersonsRow> | NotMended {
  const { column, value } = mending;
  // Whoever types a day here writes the day first, as everybody does in this country.
  const days = { order: 'day-month', today, fileDate: batch.fileDate ?? today } as const;
  return batch.kind === 'staff'
    ? mendStaffRow(ofKind<'staff'>(bad), { column, value }, days)
    : mendLearningRow(ofKind<'learning'>(bad), { column, value }, days);
}

/** The last part with one row more, or another part where it is full. */
async function withRow({ read, authority }: Change, { batchId, kind }: PeopleBatch, row: PersonsRow): Promise<Part> {
  const held = { authority, batchId, holds: 'rows' } as const;
  const { pack, unpack } = anyPackerOf(kind);
  const parts = await countParts(read, held);
  const json = parts === 0 ? undefined : await findPart(read, held, parts - 1);
  const last = json === undefined ? [] : unpack(json);
  return json === undefined || last.length >= rowsInPart
    ? { part: parts, rows: pack([row]) }
    : { part: parts - 1, rows: pack([...last, row]) };
}

// Its batch names the kind, and it was put by under that.
function ofKind<Kind extends MappedKind>(bad: WaitingBadRow): BadRow<RowsOfKind[Kind]> {
  return bad as unknown as BadRow<RowsOfKind[Kind]>;
}
