import { comparePlan } from '@due-regard/shared/imports/plans/compare-plan.ts';
import type { PlanComparison, PlanRecords } from '@due-regard/shared/imports/plans/compare-plan.ts';
import type { StandingAction } from '@due-regard/shared/imports/plans/match-action.ts';
import type { PlanRow } from '@due-regard/shared/imports/plans/plan-row.ts';
import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { wordForm } from '@due-regard/shared/imports/plans/status-words.ts';
import { rowProblem, rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { Table } from '@due-regard/shared/imports/table.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import { hasEnded, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { knownNow } from '../../http/as-at.ts';
import { noteSentence } from '../../schools/file-notes.ts';
import { badFile } from '../answer-file.ts';
import type { BroughtFile, ImportContext, Importer, Preview, Reading } from '../importer.ts';
import { applyPlan } from './apply-plan.ts';
import { sameField } from './need-answers.ts';
import { loadPlanRecords } from './plan-records.ts';
import { columnsOfPlan, openPlan } from './plan-table.ts';
import type { PlanColumns, SavedPlanReading } from './plan-table.ts';
import { readPlanRows } from './read-plan-rows.ts';
import { savedPlanReadings } from './saved-plan-readings.ts';

/** A council's own action plan, in whatever layout, and our own file of actions come back. */
export const planImporter: Importer<PlanRow> = {
  kind: 'plan',
  read: readPlan,
  preview: async (context, { reading, fileDate }) =>
    previewOf(reading, await compareNow(context, { rows: reading.rows, fileDate })),
  apply: async (change, { rows, batchId, fileDate, fileName, planAnswers, broughtBy }) => {
    const same = new Map(planAnswers?.same.map(({ row, actionId }) => [row, actionId]));
    const context = { read: change.read, authority: change.authority };
    const { comparison } = await compareNow(context, { rows, fileDate, same });
    needAllTaken(comparison);
    const missing = planAnswers?.missing ?? [];
    return applyPlan(change, { comparison, batchId, fileDate, fileName, broughtBy, missing });
  },
};

/**
 * @throws Refusal `bad-file` when its columns are not known, or it cannot be told which plan it is of, `not-valid` when the plan
 * or reading named is not here
 */
async function readPlan(context: ImportContext, file: BroughtFile): Promise<Reading<PlanRow>> {
  const { read, authority, today } = context;
  const saved = await savedPlanReadings(read, authority);
  const asked = saved.find(({ mappingId }) => mappingId === file.mappingId);
  if (file.mappingId !== undefined && asked === undefined) throw notValid([{ field: 'mapping', code: 'unknown' }]);
  const { table, columns } = await openAs(file, { saved, asked });
  const records = await loadPlanRecords(read, knownNow(authority));
  const plans = plansAt(records.book.plans, file.fileDate);
  if (file.planId !== undefined && !plans.some(({ planId }) => planId === file.planId))
    throw notValid([{ field: 'plan', code: 'unknown' }]);
  const namesPlans = columns.columns.some(({ meaning }) => meaning === 'plan');
  if (file.planId === undefined && !namesPlans) throw badFile([rowProblem('plan-not-said')]);
  const sheet = readPlanRows(table, {
    columns,
    plans: new Map(plans.map(({ planId, name }) => [wordForm(name), planId])),
    planId: file.planId,
    today,
    order: file.dayOrder,
  });
  const compared = comparePlan(sheet.rows, { records, asAt: file.fileDate, nameOf: sheet.nameOf });
  const bad = new Set(compared.refused.map(({ row }) => row));
  return {
    rows: sheet.rows.filter(({ rowNumber }) => !bad.has(rowNumber)),
    refused: [...sheet.refused, ...compared.refused].toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)),
    notes: [...table.notes.map(noteSentence), ...sheet.notes],
  };
}

interface Opening {
  readonly saved: readonly SavedPlanReading[];
  readonly asked: SavedPlanReading | undefined;
}

/** The sheet by its row of names; where that is not where the reading fits, by the row that the reading says. */
async function openAs(
  { bytes, mappingId }: BroughtFile,
  { saved, asked }: Opening,
): Promise<{ readonly table: Table; readonly columns: PlanColumns }> {
  const own = asked === undefined ? saved : [asked];
  const table = await openPlan(bytes, { saved: own });
  const columns = columnsOfPlan(table, { saved, mappingId });
  if (columns !== undefined) return { table, columns };
  const headerRow = asked?.definition.headerRow ?? undefined;
  if (headerRow === undefined) throw badFile([rowProblem('layout-not-known')]);
  const other = await openPlan(bytes, { saved: own, headerRow });
  const found = columnsOfPlan(other, { saved, mappingId });
  if (found === undefined) throw badFile([rowProblem('layout-not-known')]);
  return { table: other, columns: found };
}

/** @throws Refusal `not-valid` when, by what was said of rows that were asked about, a row cannot be taken */
function needAllTaken({ refused }: PlanComparison): void {
  const fields = refused.map(({ row, reason }) => ({ field: sameField(row ?? 0), code: reason }));
  if (fields.length > 0) throw notValid(fields);
}

interface ComparingNow {
  readonly rows: readonly PlanRow[];
  readonly fileDate: IsoDate;
  readonly same?: ReadonlyMap<number, string | null>;
}

interface ComparedNow {
  readonly comparison: PlanComparison;
  readonly rows: readonly PlanRow[];
  readonly records: PlanRecords;
  readonly fileDate: IsoDate;
}

async function compareNow(
  { read, authority }: Pick<ImportContext, 'read' | 'authority'>,
  { rows, fileDate, same }: ComparingNow,
): Promise<ComparedNow> {
  const records = await loadPlanRecords(read, knownNow(authority));
  const comparison = comparePlan(rows, { records, asAt: fileDate, ...(same === undefined ? {} : { same }) });
  return { comparison, rows, records, fileDate };
}

const sampled = 5;

type Candidate = PlanPreview['asked'][number]['candidates'][number];

function previewOf({ rows, refused, notes }: Reading<PlanRow>, compared: ComparedNow): Preview {
  const { comparison } = compared;
  const { added, changed, unchanged, asked, missing, byWording } = comparison;
  const problems: readonly RowProblem[] = [...refused, ...comparison.refused];
  const changesNothing = added.length + changed.length + asked.length + missing.length === 0;
  return {
    register: null,
    rows: {
      accepted: added.length + changed.length,
      duplicates: unchanged.length,
      blank: 0,
      notRead: 0,
      unreadDays: [],
      refused: [...problems],
      unmatched: [],
      remembered: [],
      leftOut: rowsLeftOut(problems).whole,
      partly: 0,
      notes: [...notes, ...wordingNote(byWording), ...begunNote(comparison)],
      sample: rows.slice(0, sampled).map(inWords),
      changesNothing,
      plan: planPreviewOf(compared),
    },
    changesNothing,
  };
}

function wordingNote(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `${String(count)} ${count === 1 ? 'row has' : 'rows have'} no reference and ${count === 1 ? 'was' : 'were'} told by the very words of the action.`,
  ];
}

/** Words of progress with no state beside them say that something has begun: it is told how often that was taken. */
function begunNote({ added }: PlanComparison): readonly string[] {
  const count = added.filter(({ row, edit }) => row.status === null && edit.entry !== null).length;
  if (count === 0) return [];
  return [
    `${String(count)} ${count === 1 ? 'new action has' : 'new actions have'} words of progress and no status: ${count === 1 ? 'it is' : 'they are'} taken as in progress.`,
  ];
}

function planPreviewOf({ comparison, rows, records, fileDate }: ComparedNow): PlanPreview {
  const { added, changed, unchanged, asked, missing } = comparison;
  const plans = plansAt(records.book.plans, fileDate);
  const names = new Map(plans.map(({ planId, name }) => [planId, name]));
  const current = new Map(plans.filter((one) => !hasEnded(one, fileDate)).map(({ planId, name }) => [planId, name]));
  const planIds = new Set(rows.flatMap(({ planId }) => (planId === '' ? [] : [planId])));
  return {
    plans: [...planIds].map((planId) => ({ planId, name: names.get(planId) ?? planId })),
    added: added.map(({ row }) => ({
      row: row.rowNumber,
      ref: row.texts.ref ?? '',
      title: row.texts.title ?? '',
    })),
    changed: changed.map(({ standing, told }) => ({
      ...namedAction(standing),
      fields: told.map(({ field, from, to }) => ({ field, from, to: field === 'plan' ? (names.get(to) ?? to) : to })),
    })),
    unchanged: unchanged.length,
    asked: asked.map(({ row, candidates }) => ({
      row: row.rowNumber,
      title: row.texts.title ?? '',
      planId: row.planId,
      candidates: candidates.map((one) => candidateOf(one, current)),
    })),
    missing: missing.map((one) => ({
      ...namedAction(one),
      planId: one.place?.planId ?? '',
      actionClass: one.at.state.actionClass,
    })),
  };
}

/** One of another plan is named by where it counts. */
function candidateOf(one: StandingAction, current: ReadonlyMap<string, string>): Candidate {
  const place = one.place ?? one.at.places.find(({ planId }) => current.has(planId));
  const elsewhere = one.place === undefined && place !== undefined ? (current.get(place.planId) ?? null) : null;
  return { ...namedAction({ ...one, place }), elsewhere };
}

function namedAction({ at, place }: StandingAction): { actionId: string; ref: string; title: string } {
  return { actionId: at.action.actionId, ref: place?.ref ?? at.places[0]?.ref ?? '', title: at.action.title };
}

function inWords({ rowNumber, texts, status, days }: PlanRow): string[] {
  const due = days.due ?? days['first-due'];
  const parts = [
    texts.ref,
    texts.title,
    texts['lead-agency'],
    due === undefined ? undefined : `Due ${longDate(due)}`,
    status === null ? undefined : progressStatusNames[status],
  ];
  return [`Row ${String(rowNumber)}`, ...parts.filter((part) => part !== undefined)];
}
