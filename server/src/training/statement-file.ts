import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { rowProblem, rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import { partNames, parts } from '@due-regard/shared/training/draft.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { listAcceptedBySha } from '@due-regard/db/imports/queries.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { badFile, readAnswerFile } from '../imports/answer-file.ts';
import type { AnswerFile } from '../imports/answer-file.ts';
import type { BroughtFile, ImportContext, Importer, Preview, Reading } from '../imports/importer.ts';
import { loadDirectory } from '../imports/organisation-directory.ts';
import { contradictionNotes } from './contradicting-rows.ts';
import { withSchools } from '../imports/with-schools.ts';
import { loadTold, settleStatements } from './settle-statements.ts';
import type { Against, Settled } from './settle-statements.ts';
import { isColumn, statementColumns } from './statement-columns.ts';
import type { StatementColumn } from './statement-columns.ts';
import { statementRow } from './statement-row.ts';
import { readStatementRows } from './statement-rows.ts';
import type { StatementRow } from './statement-rows.ts';
import { statementInWords } from './statement-words.ts';

/** What schools told the council, in a sheet that somebody keeps, or in ours that comes back. */
export const statementsImporter: Importer<StatementRow> = {
  kind: 'statements',
  read: readFile,
  preview: async (context, { reading }) => previewOf(context, reading),
  apply: async (change, { rows, batchId, today }) => {
    const settled = await settle({ read: change.read, authority: change.authority, today, batchId }, { rows });
    await change.record(
      'statement',
      settled.accepted.map(({ row, draft }) => statementRow(draft, { batchId, rowNumber: row.rowNumber })),
    );
    const { accepted, duplicates, blank, notRead, takenBack, names } = settled;
    const unmatched = names.shown().unmatched.length;
    return { accepted: accepted.length, duplicates, blank, notRead, takenBack, unmatched, notOurs: names.notOurs };
  },
};

async function readFile(context: ImportContext, file: BroughtFile): Promise<Reading<StatementRow>> {
  const answers = await readAnswerFile(file.bytes, statementColumns);
  needColumns(answers);
  const courses = await listCourses(context.read, knownNow(context.authority));
  const fileDate = await firstBroughtOn(context, file);
  const { rows, refused } = readStatementRows(answers, {
    courses,
    fileName: file.fileName,
    fileDate,
    today: context.today,
    dayOrder: file.dayOrder,
  });
  const settled = await settle(context, { rows, nameOf: answers.nameOf });
  const nobodys = new Set(settled.refused.map(({ row }) => row));
  const directory = await loadDirectory(context);
  const bad = withSchools([...answers.refused, ...refused, ...settled.refused], answers, directory);
  return {
    rows: rows.filter(({ rowNumber }) => !nobodys.has(rowNumber)),
    refused: bad.toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0)),
    notes: [...answers.notes, ...takenBackNote(settled.takenBack)],
    unreadDays: answers.unreadDays,
  };
}

/** The same file a second time was told when it was told first, whatever day it is brought again. */
async function firstBroughtOn({ read, authority }: ImportContext, { bytes, fileDate }: BroughtFile): Promise<IsoDate> {
  const [before] = await listAcceptedBySha(read, authority, { kind: 'statements', sha256: sha256(bytes) });
  return before?.fileDate ?? fileDate;
}

const identifying: readonly StatementColumn[] = ['urn', 'dfeNumber', 'name'];
// In the column of a course a word may say that there was none.
const answering = ['course', 'dslCourse', ...partNames.flatMap((part) => parts[part])].filter(isColumn);
const someAnswering: readonly StatementColumn[] = ['heldOn', 'staffTrained', 'dslTrainedOn'];

/** @throws Refusal `bad-file` when the file names no schools, or says nothing of them */
function needColumns(file: AnswerFile<StatementColumn>): void {
  const needed = [
    { any: identifying, told: identifying },
    { any: answering, told: someAnswering },
  ];
  const missing = needed.filter(({ any }) => !any.some((column) => file.has(column)));
  if (missing.length === 0) return;
  throw badFile(
    missing.map(({ told }) => rowProblem('columns-all-missing', { column: told.map(file.nameOf).join(' / ') })),
  );
}

interface Settling {
  readonly rows: readonly StatementRow[];
  /** Absent once the file itself is gone: the columns then have their plain names. */
  readonly nameOf?: Against['nameOf'];
}

async function settle(context: ImportContext, { rows, nameOf = plainName }: Settling): Promise<Settled> {
  const directory = await loadDirectory(context);
  return settleStatements(rows, { directory, told: await loadTold(context.read, context.authority), nameOf });
}

const plainNames = { urn: 'URN', dfeNumber: 'DfE number', name: 'School', postcode: 'Postcode' } as const;

function plainName(column: keyof typeof plainNames): string {
  return plainNames[column];
}

const sampled = 5;

async function previewOf(
  context: ImportContext,
  { rows, refused, notes, unreadDays = [] }: Reading<StatementRow>,
): Promise<Preview> {
  const settled = await settle(context, { rows });
  const courses = await listCourses(context.read, knownNow(context.authority));
  const leftOut = rowsLeftOut([...refused, ...settled.refused]);
  const shown = settled.accepted.length > 0 ? settled.accepted.map(({ row }) => row) : rows;
  return {
    register: null,
    rows: {
      accepted: settled.accepted.length,
      duplicates: settled.duplicates + settled.takenBack,
      blank: settled.blank,
      notRead: settled.notRead,
      unreadDays: [...unreadDays],
      refused: [...refused, ...settled.refused],
      ...settled.names.shown(),
      leftOut: leftOut.whole,
      partly: leftOut.partly,
      notes: [...notes, ...contradictionNotes(settled.accepted)],
      sample: shown.slice(0, sampled).map((row) => statementInWords(row, courses)),
    },
    changesNothing: settled.accepted.length === 0,
  };
}

function takenBackNote(count: number): readonly string[] {
  if (count === 0) return [];
  const rows = count === 1 ? '1 row repeats' : `${String(count)} rows repeat`;
  return [
    `${rows} what has been corrected or withdrawn since, and will not be taken. Enter it by hand if it is right after all.`,
  ];
}
