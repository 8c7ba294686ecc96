import { headingsOf } from '@due-regard/shared/imports/learning/headings.ts';
import { isTotalsOfUse, recognise } from '@due-regard/shared/imports/learning/layouts.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { readLine } from '@due-regard/shared/imports/answer-cells.ts';
import { planOfMapping } from '@due-regard/shared/imports/learning/plan-of-mapping.ts';
import { singlePlacesOf } from '@due-regard/shared/imports/learning/plan.ts';
import type { Plan } from '@due-regard/shared/imports/learning/plan.ts';
import { caseColumns } from '@due-regard/shared/imports/person-columns.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText, columnKey } from '@due-regard/shared/imports/table.ts';
import type { RawRow } from '../table/raw-row.ts';
import type { SavedMapping } from './learning-file.ts';

/** How the rows of a file are read, and where they begin. */
export interface FoundLayout {
  readonly layout: string;
  readonly mappingId: string | null;
  readonly plan: Plan;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly firstRow: number;
}

export interface LayoutSearch {
  readonly kind: MappedKind;
  readonly mappings: readonly SavedMapping[];
  readonly mappingId?: string | undefined;
}

/** The names of columns that a row would be. */
export function namesIn(row: RawRow): readonly string[] {
  return row.cells.map((cell) => cellText(cell).trim());
}

/**
 * The layout of a file by its first rows: the mapping that was asked for, else a layout that is known by itself, else
 * the saved mapping that says most of those that fit.
 * @returns the problems when there is none
 */
export function findLayout(head: readonly RawRow[], search: LayoutSearch): FoundLayout | readonly RowProblem[] {
  const found = layoutOf(head, search);
  if (!('plan' in found)) {
    // What its columns mean need not be asked of a list of cases.
    const row = likeliest(head);
    const refused = row === undefined ? [] : ofCases(namesIn(row), row.rowNumber);
    return refused.length > 0 ? refused : found;
  }
  const cases = ofCases(found.header, found.headerRow);
  const faults = cases.length > 0 ? cases : headerFaults(found);
  return faults.length > 0 ? faults : found;
}

/** A list of cases is none of staff, whatever somebody says that its columns mean. */
export function ofCases(header: readonly string[], row: number): readonly RowProblem[] {
  return caseColumns(header).map((column) => rowProblem('records-of-people', { row, column }));
}

/** The first of the rows with most names that are known. */
export function likeliest(head: readonly RawRow[]): RawRow | undefined {
  const said = head.map((row) => ({
    row,
    known: headingsOf(namesIn(row)).filter((heading) => heading !== undefined).length,
  }));
  return said.toSorted((left, right) => right.known - left.known)[0]?.row;
}

function layoutOf(
  head: readonly RawRow[],
  { kind, mappings, mappingId }: LayoutSearch,
): FoundLayout | readonly RowProblem[] {
  const asked = mappings.find((mapping) => mapping.mappingId === mappingId);
  if (asked !== undefined) return byMapping(head, kind, asked) ?? missingColumns(head, kind, asked);
  for (const row of head) {
    const header = namesIn(row);
    const found = recognise(kind, header);
    if (found !== undefined) return { ...found, mappingId: null, header, ...rowsFrom(row.rowNumber) };
  }
  const byMost = mappings.toSorted((left, right) => right.definition.columns.length - left.definition.columns.length);
  for (const mapping of byMost) {
    const found = byMapping(head, kind, mapping);
    if (found !== undefined) return found;
  }
  const isOfUse = head.some((row) => isTotalsOfUse(namesIn(row)));
  return [rowProblem(isOfUse ? 'totals-of-use' : 'layout-not-known')];
}

/** Two columns of one name where it is not said which, and columns of courses whose names are no course's. */
function headerFaults({ plan, header, headerRow, mappingId }: FoundLayout): readonly RowProblem[] {
  const keys = Map.groupBy(header, columnKey);
  const single = mappingId === null ? singlePlacesOf(plan).map(({ name }) => columnKey(name)) : [];
  const repeated = [...new Set(single)].filter((key) => (keys.get(key)?.length ?? 0) > 1);
  const courses = plan.kind === 'learning' ? plan.cells.map(({ course }) => readLine(course)) : [];
  return [
    ...repeated.map((column) => rowProblem('column-repeated', { row: headerRow, column })),
    ...courses.flatMap((read) => ('refused' in read ? [rowProblem(read.refused, { row: headerRow })] : [])),
  ];
}

function byMapping(head: readonly RawRow[], kind: MappedKind, mapping: SavedMapping): FoundLayout | undefined {
  const { headerRow, firstRow, columns } = mapping.definition;
  // The row that was said comes first, since several rows may hold the same names.
  const inTurn = head.toSorted(
    (left, right) => Number(right.rowNumber === headerRow) - Number(left.rowNumber === headerRow),
  );
  for (const row of inTurn) {
    const header = namesIn(row);
    const found = planOfMapping(kind, columns, header);
    if ('plan' in found) {
      const { mappingId, name } = mapping;
      const notes = firstRow === null ? 1 : firstRow - (headerRow ?? row.rowNumber);
      return { layout: name, mappingId, plan: found.plan, header, ...rowsFrom(row.rowNumber, notes) };
    }
  }
  return undefined;
}

/** Rows of notes may stand between the names and the first that is somebody's. */
function rowsFrom(headerRow: number, after = 1): Pick<FoundLayout, 'headerRow' | 'firstRow'> {
  return { headerRow, firstRow: headerRow + Math.max(1, after) };
}

/** What the row that holds most of a mapping's columns lacks. */
function missingColumns(head: readonly RawRow[], kind: MappedKind, mapping: SavedMapping): readonly RowProblem[] {
  const lacks = head.map((row) => ({ row, ...planOfMapping(kind, mapping.definition.columns, namesIn(row)) }));
  const [nearest] = lacks.toSorted((left, right) => left.missing.length - right.missing.length);
  if (nearest === undefined) return [rowProblem('header-not-found')];
  const isNowhere = nearest.missing.length === mapping.definition.columns.length;
  if (isNowhere) return [rowProblem('header-not-found', { value: nearest.missing.slice(0, 3).join(', ') })];
  return nearest.missing.map((column) => rowProblem('column-missing', { row: nearest.row.rowNumber, column }));
}
