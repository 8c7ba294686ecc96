import { personColumns } from '@due-regard/shared/imports/person-columns.ts';
import { guessMeanings } from '@due-regard/shared/imports/plans/guess-meanings.ts';
import { namesOf, planMeanings } from '@due-regard/shared/imports/plans/meanings.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { columnKey } from '@due-regard/shared/imports/table.ts';
import type { Table } from '@due-regard/shared/imports/table.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { badFile } from '../answer-file.ts';
import { readTable } from '../table/read-table.ts';
import type { TableResult } from '../table/parse-table.ts';

/** A way of reading that somebody saved. */
export interface SavedPlanReading {
  readonly mappingId: string;
  readonly name: string;
  readonly definition: FileMapping;
}

const limits = { rows: 5000, textRows: 20_000, columns: 200, textBytes: 16 * 1024 * 1024 };
const known = planMeanings.flatMap(namesOf);

interface Opening {
  readonly saved: readonly SavedPlanReading[];
  /** Another row of names than the one that would be found. */
  readonly headerRow?: number | undefined;
}

/**
 * Reads the sheet of a plan: the first with a row of names that says most of a plan.
 * @throws Refusal `bad-file` when it cannot be read, or is a record of people
 */
export async function openPlan(bytes: Uint8Array, { saved, headerRow }: Opening): Promise<Table> {
  const result = await search(bytes, { saved, headerRow });
  if (!result.ok) throw badFile(result.problems.map((problem) => ({ ...problem, value: null })));
  const { table } = result;
  const people = personColumns(table.header);
  if (people.length > 0)
    throw badFile(people.map((column) => rowProblem('records-of-people', { row: table.headerRow, column })));
  if (table.rows.length === 0) throw badFile([rowProblem('no-rows')]);
  return table;
}

async function search(bytes: Uint8Array, { saved, headerRow }: Opening): Promise<TableResult> {
  if (headerRow !== undefined) return readTable(bytes, { header: { atRow: headerRow }, limits });
  const names = [...known, ...saved.flatMap(({ definition }) => definition.columns.map(({ name }) => name))];
  let result: TableResult | undefined;
  for (const atLeast of [3, 2]) {
    result = await readTable(bytes, { header: { names: names.filter((name) => name !== ''), atLeast }, limits });
    if (result.ok || result.problems.some(({ reason }) => reason !== 'header-not-found')) return result;
  }
  // Names that nobody knows: the first row that is filled, for a person to correct.
  return readTable(bytes, { limits });
}

/** What each column of a file means, by its place; and the words that were explained with it. */
export interface PlanColumns {
  readonly isOurs: boolean;
  readonly saved: SavedPlanReading | undefined;
  readonly columns: FileMapping['columns'];
  readonly words: NonNullable<FileMapping['planWords']>;
}

/** How the columns of a file are read: as was asked, as our own file, or as the saved reading says that fits most of it. */
export function columnsOfPlan(
  { header }: Pick<Table, 'header'>,
  { saved, mappingId }: { readonly saved: readonly SavedPlanReading[]; readonly mappingId?: string | undefined },
): PlanColumns | undefined {
  const fitting = saved.filter((reading) => fits(reading, header));
  const asked = fitting.find((reading) => reading.mappingId === mappingId);
  if (asked !== undefined) return byReading(asked);
  if (mappingId !== undefined) return undefined;
  if (isOurs(header)) return { isOurs: true, saved: undefined, columns: ourColumns(header), words: noWords };
  const [best] = fitting.toSorted((left, right) => right.definition.columns.length - left.definition.columns.length);
  return best === undefined ? undefined : byReading(best);
}

const noWords: PlanColumns['words'] = { fillsDown: false, statuses: [], days: [] };

function byReading(saved: SavedPlanReading): PlanColumns {
  const { columns, planWords } = saved.definition;
  return { isOurs: false, saved, columns, words: planWords ?? noWords };
}

function fits({ definition }: SavedPlanReading, header: readonly string[]): boolean {
  return definition.columns.every((column) => placeOf(column, header) !== undefined);
}

/** Our own file names every column as we do. */
function isOurs(header: readonly string[]): boolean {
  const ours = ['action-id', 'title', 'ref'] as const;
  return ours.every((meaning) => header.some((name) => columnKey(name) === columnKey(namesOf(meaning)[0] ?? '')));
}

function ourColumns(header: readonly string[]): FileMapping['columns'] {
  return planMeanings.flatMap((meaning) => {
    const name = header.find((one) => columnKey(one) === columnKey(namesOf(meaning)[0] ?? ''));
    return name === undefined ? [] : [{ name, nth: 0, meaning }];
  });
}

/** What columns seem to mean that nobody has spoken of. */
export function guessedColumns(header: readonly string[]): FileMapping['columns'] {
  return guessMeanings(header).flatMap((meaning, at) =>
    meaning === null ? [] : [{ name: header[at] ?? '', nth: nthOf(header, at), meaning }],
  );
}

/** Of several columns with one name, which. */
export function nthOf(header: readonly string[], at: number): number {
  const key = columnKey(header[at] ?? '');
  return header.slice(0, at).filter((name) => columnKey(name) === key).length;
}

/** Where a column stands in the file. */
export function placeOf(
  { name, nth }: { readonly name: string; readonly nth: number },
  header: readonly string[],
): number | undefined {
  const places = [...header.keys()].filter((at) => columnKey(header[at] ?? '') === columnKey(name));
  return places[nth];
}
