import { readDayColumns } from '@due-regard/shared/imports/day-columns.ts';
import { agencyColumns, fixedColumns } from '@due-regard/shared/imports/plans/agency-row.ts';
import type { AgencyColumn, AgencyRow, FixedColumn } from '@due-regard/shared/imports/plans/agency-row.ts';
import { compareReply } from '@due-regard/shared/imports/plans/compare-reply.ts';
import type { ReplyComparison } from '@due-regard/shared/imports/plans/compare-reply.ts';
import type { ReplyPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { likelyStatus } from '@due-regard/shared/imports/plans/status-words.ts';
import { rowProblem, rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { cellText, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { listAgencyReplies, listAgencyRequests } from '@due-regard/db/plans/actions.ts';
import { knownNow } from '../../http/as-at.ts';
import { badFile, readAnswerFile } from '../answer-file.ts';
import type { AnswerFile } from '../answer-file.ts';
import { dayOrNone, fileDays } from '../file-days.ts';
import type { DaySaid } from '../file-days.ts';
import type { BroughtFile, ImportContext, Importer, Preview, Reading } from '../importer.ts';
import { RowCells } from '../row-cells.ts';
import { applyReply } from './apply-reply.ts';
import { readPlanText } from './plan-cells.ts';
import { loadPlanRecords } from './plan-records.ts';

/** What an agency filled in of the file that it was sent: some rows, or all. */
export const replyImporter: Importer<AgencyRow> = {
  kind: 'agency-reply',
  read: readReply,
  preview: async (context, { reading, fileDate }) => {
    const comparison = await compareNow(context, { rows: reading.rows, fileDate });
    return previewOf(reading, comparison);
  },
  apply: async (change, { rows, batchId, fileDate }) => {
    const context = { read: change.read, authority: change.authority };
    return applyReply(change, { comparison: await compareNow(context, { rows, fileDate }), batchId, fileDate });
  },
};

/** @throws Refusal `bad-file` when it is none of ours, or it cannot be told whether days or months come first */
async function readReply(context: ImportContext, brought: BroughtFile): Promise<Reading<AgencyRow>> {
  const file = await readAnswerFile(brought.bytes, agencyColumns);
  const missing = (['actionId', 'requestId'] as const).filter((column) => !file.has(column));
  if (missing.length > 0)
    throw badFile(missing.map((column) => rowProblem('column-missing', { column: agencyColumns[column] })));
  const dayOf = fileDays(file, {
    columns: [{ column: 'doneOn', isPast: true }],
    today: context.today,
    order: brought.dayOrder,
  });
  const rows: AgencyRow[] = [];
  const refused: RowProblem[] = [];
  for (const [place, row] of file.rows.entries()) {
    const cells = new RowCells(file, row);
    const read = readRow(cells, { file, row, doneOn: dayOf(place, 'doneOn') });
    if (read.doneOn !== null && read.doneOn > brought.fileDate) cells.refuse('doneOn', 'entry-after-file');
    if (cells.problems.length === 0) rows.push(read);
    refused.push(...cells.problems);
  }
  const compared = await compareNow(context, { rows, fileDate: brought.fileDate });
  const bad = new Set(compared.refused.map(({ row }) => row));
  return {
    rows: rows.filter(({ rowNumber }) => !bad.has(rowNumber)),
    refused: [...file.refused, ...refused, ...compared.refused].toSorted(
      (one, other) => (one.row ?? 0) - (other.row ?? 0),
    ),
    notes: file.notes,
  };
}

interface RowIn {
  readonly file: AnswerFile<AgencyColumn>;
  readonly row: TableRow;
  readonly doneOn: DaySaid;
}

function readRow(cells: RowCells<AgencyColumn>, { file, row, doneOn }: RowIn): AgencyRow {
  const day = dayOrNone(doneOn);
  const evidence = wordsOf(cells, 'evidence');
  return {
    rowNumber: cells.rowNumber,
    actionId: idIn(cells, 'actionId'),
    requestId: idIn(cells, 'requestId'),
    progress: wordsOf(cells, 'progressNow'),
    status: statusIn(cells),
    doneOn: cells.taken('doneOn', 'refused' in day ? day : { value: day.day }),
    evidence:
      evidence === null
        ? []
        : evidence
            .split(';')
            .map((text) => text.trim())
            .filter((text) => text !== ''),
    comment: wordsOf(cells, 'comment'),
    fixed: fixedIn(file, row),
  };
}

function idIn(cells: RowCells<AgencyColumn>, column: 'actionId' | 'requestId'): string {
  const text = cellText(cells.cell(column)).trim();
  if (text === '') cells.refuse(column, 'value-missing');
  return text.slice(0, longestId);
}
const longestId = 64;

function wordsOf(cells: RowCells<AgencyColumn>, column: 'progressNow' | 'evidence' | 'comment'): string | null {
  const read = readPlanText(
    cells.cell(column),
    column === 'progressNow' ? 'progress' : column === 'comment' ? 'outcome' : 'evidence',
  );
  return 'refused' in read ? cells.refuse(column, read.refused) : (read.text ?? null);
}

/** Plain words for a state are known; any other is asked of whoever wrote it. */
function statusIn(cells: RowCells<AgencyColumn>): AgencyRow['status'] {
  const text = cellText(cells.cell('statusNow')).trim();
  if (answerWord(text) === 'nothing') return null;
  if (findPersonalData(text) !== undefined) return cells.refuse('statusNow', 'personal-data');
  return likelyStatus(text) ?? cells.refuse('statusNow', 'progress-word-not-known');
}

const dayColumns: ReadonlySet<FixedColumn> = new Set(['start', 'firstDue', 'due']);

/** A program may have written days in its own way. */
function fixedIn(file: AnswerFile<AgencyColumn>, row: TableRow): AgencyRow['fixed'] {
  return Object.fromEntries(
    fixedColumns.flatMap((column) => {
      const cell = file.cellOf(row, column);
      if (isBlankCell(cell)) return [];
      if (!dayColumns.has(column)) return [[column, cellText(cell)]];
      const read = readDayColumns([{ cells: [cell], isPast: false }], { today: noDay, order: 'day-month' });
      const [day] = read.kind === 'read' ? (read.columns[0] ?? []) : [];
      return [[column, day !== undefined && 'day' in day ? (day.day ?? '') : cellText(cell)]];
    }),
  );
}
// An order is given, so that no day of today decides.
const noDay = '' as Parameters<typeof readDayColumns>[1]['today'];

async function compareNow(
  { read, authority }: Pick<ImportContext, 'read' | 'authority'>,
  {
    rows,
    fileDate,
  }: { readonly rows: readonly AgencyRow[]; readonly fileDate: Parameters<typeof compareReply>[1]['asAt'] },
): Promise<ReplyComparison> {
  const known = knownNow(authority);
  const { book, evidence } = await loadPlanRecords(read, known);
  const requests = await listAgencyRequests(read, known);
  const replies = await listAgencyReplies(read, known);
  return compareReply(rows, { records: { book, evidence, requests, replies }, asAt: fileDate });
}

const sampled = 5;

function previewOf({ rows, refused, notes }: Reading<AgencyRow>, comparison: ReplyComparison): Preview {
  const { answered, known, unanswered } = comparison;
  const problems = [...refused, ...comparison.refused];
  return {
    register: null,
    rows: {
      accepted: answered.length,
      duplicates: known,
      blank: unanswered,
      notRead: 0,
      unreadDays: [],
      refused: problems,
      unmatched: [],
      remembered: [],
      leftOut: rowsLeftOut(problems).whole,
      partly: 0,
      notes: [...notes],
      sample: rows.slice(0, sampled).map(inWords),
      changesNothing: answered.length === 0,
      reply: replyPreviewOf(comparison),
    },
    changesNothing: answered.length === 0,
  };
}

function replyPreviewOf({ answered, unanswered, notTaken, requests }: ReplyComparison): ReplyPreview {
  return {
    requests: requests.map(({ request: { requestId, agency, sentOn, replyBy, actions }, before, now }) => ({
      requestId,
      agency,
      sentOn,
      replyBy,
      asked: new Set(actions).size,
      before: before.size,
      now: [...now].filter((id) => !before.has(id)).length,
    })),
    entries: answered.map(({ row, action, entry, evidence }) => ({
      row: row.rowNumber,
      actionId: row.actionId,
      ref: action.places[0]?.ref ?? '',
      title: action.action.title,
      enteredOn: entry?.enteredOn ?? null,
      status: entry?.status ?? null,
      note: entry?.note ?? null,
      evidence: [...evidence],
    })),
    unanswered,
    notTaken: [...notTaken],
  };
}

function inWords({ rowNumber, fixed, status, progress }: AgencyRow): string[] {
  const parts = [fixed.ref, fixed.title, status === null ? undefined : progressStatusNames[status], progress];
  return [`Row ${String(rowNumber)}`, ...parts.filter((part) => part !== undefined && part !== null)];
}
