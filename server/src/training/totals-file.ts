import { longDate } from '@due-regard/shared/calendar/words.ts';
import { findOrganisation, onlyOfKind } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, Match, NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import { rowProblem, rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { isSameCount, sendsTotals } from '@due-regard/shared/training/total.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { listTakenBackTotals, listTotals } from '@due-regard/db/training/totals.ts';
import type { TrainingTotal } from '@due-regard/db/training/totals.ts';
import { knownNow } from '../http/as-at.ts';
import { readAnswerFile } from '../imports/answer-file.ts';
import type { ImportContext, Importer, Preview, Reading } from '../imports/importer.ts';
import { loadDirectory } from '../imports/organisation-directory.ts';
import { NamesInFile, nobodysRow } from '../imports/names-in-file.ts';
import { withSchools } from '../imports/with-schools.ts';
import { readTotalRows, totalColumns } from './total-rows.ts';
import type { TotalRow } from './total-rows.ts';

/** Totals that council services and partners send. */
export const totalsImporter: Importer<TotalRow> = {
  kind: 'totals',
  read: async (context, { bytes, fileName, dayOrder }) => {
    const file = await readAnswerFile(bytes, totalColumns);
    const courses = await listCourses(context.read, knownNow(context.authority));
    const { rows, refused } = readTotalRows(file, { courses, fileName, today: context.today, dayOrder });
    const settled = await settle(context, rows, file.nameOf);
    const bad = new Set(settled.refused.map(({ row }) => row));
    return {
      rows: rows.filter(({ rowNumber }) => !bad.has(rowNumber)),
      refused: withSchools(
        [...file.refused, ...refused, ...settled.refused].toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0)),
        file,
        await loadDirectory(context),
      ),
      notes: file.notes,
      unreadDays: file.unreadDays,
    };
  },
  preview: previewTotals,
  apply: async (change, { rows, batchId, today }) => {
    const settled = await settle({ read: change.read, authority: change.authority, today, batchId }, rows);
    await change.record(
      'training_total',
      settled.accepted.map(({ row, organisationId }) => ({
        organisation_id: organisationId,
        audience: null,
        counted_on: row.countedOn,
        trained: row.trained,
        in_post: row.inPost,
        includes_e_learning: row.includesELearning ? 1 : 0,
        course_id: row.courseId,
        source: row.source,
        is_invented: 0,
        note: row.note,
        batch_id: batchId,
        row_number: row.rowNumber,
      })),
    );
    return {
      accepted: settled.accepted.length,
      duplicates: settled.duplicates,
      unmatched: settled.names.shown().unmatched.length,
      notOurs: settled.names.notOurs,
    };
  },
};

interface SettledTotals {
  readonly accepted: readonly { readonly row: TotalRow; readonly organisationId: string }[];
  readonly duplicates: number;
  readonly refused: readonly RowProblem[];
  readonly names: NamesInFile;
}

type KnownTotal = Pick<
  TrainingTotal,
  'organisationId' | 'audience' | 'countedOn' | 'trained' | 'inPost' | 'includesELearning' | 'courseId'
>;

async function settle(
  context: ImportContext,
  rows: readonly TotalRow[],
  nameOf: (column: keyof NamedBy) => string = () => 'Organisation',
): Promise<SettledTotals> {
  const directory = await loadDirectory(context);
  const standing: KnownTotal[] = [...(await listTotals(context.read, knownNow(context.authority)))];
  const takenBack = await listTakenBackTotals(context.read, context.authority);
  const names = new NamesInFile(directory);
  const refused: RowProblem[] = [];
  const accepted: { row: TotalRow; organisationId: string }[] = [];
  for (const row of rows) {
    const match = matchOf(directory, row);
    if (match.kind === 'refused') refused.push(nobodysRow(row, match, nameOf));
    else if (match.kind === 'found' && !sendsTotals(match.organisation.kind))
      refused.push(rowProblem('sends-no-totals', { row: row.rowNumber }));
    else {
      const organisationId = names.ownerOf(row, match);
      if (organisationId === undefined) continue;
      const total = { ...row, organisationId, audience: null };
      if ([...standing, ...takenBack].some((one) => isSameTotal(one, total))) continue;
      if (standing.some((one) => isSameCount(one, total)))
        refused.push(rowProblem('total-differs', { row: row.rowNumber }));
      else {
        standing.push(total);
        accepted.push({ row, organisationId });
      }
    }
  }
  const others = refused.length + accepted.length + names.unmatchedRows + names.notOurs;
  return { accepted, refused, names, duplicates: rows.length - others };
}

/** A kind decides between two organisations of one name. */
function matchOf(directory: Directory, { named, kind }: TotalRow): Match {
  const match = findOrganisation(directory, named);
  return match.kind === 'unmatched' && kind !== null ? findOrganisation(onlyOfKind(directory, kind), named) : match;
}

function isSameTotal(one: KnownTotal, other: KnownTotal): boolean {
  const isSameNumber = one.trained === other.trained && one.inPost === other.inPost;
  return isSameCount(one, other) && isSameNumber && one.includesELearning === other.includesELearning;
}

const sampled = 5;

async function previewTotals(
  context: ImportContext,
  { reading }: { readonly reading: Reading<TotalRow> },
): Promise<Preview> {
  const { rows, refused, notes } = reading;
  const settled = await settle(context, rows);
  const shown = settled.accepted.length > 0 ? settled.accepted.map(({ row }) => row) : rows;
  return {
    register: null,
    rows: {
      accepted: settled.accepted.length,
      duplicates: settled.duplicates,
      blank: 0,
      notRead: 0,
      unreadDays: [...(reading.unreadDays ?? [])],
      refused: [...refused, ...settled.refused],
      ...settled.names.shown(),
      leftOut: rowsLeftOut([...refused, ...settled.refused]).whole,
      partly: 0,
      notes: [...notes],
      sample: shown.slice(0, sampled).map(totalInWords),
    },
    changesNothing: settled.accepted.length === 0,
  };
}

function totalInWords({
  rowNumber,
  named,
  countedOn,
  trained,
  inPost,
  includesELearning,
  courseId,
  source,
}: TotalRow): string[] {
  const eLearning = includesELearning ? 'e-learning counted' : 'e-learning not counted';
  const count = `${String(trained)} of ${String(inPost)} at ${longDate(countedOn)}, ${eLearning}`;
  const course = courseId === null ? [] : [`Course ${courseId}`];
  return [`Row ${String(rowNumber)}`, named.name ?? named.urn ?? '', count, ...course, `Source: ${source}`];
}
