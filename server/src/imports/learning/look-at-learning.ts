import { columnKey, cellText, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import { ColumnLook } from '@due-regard/shared/imports/learning/column-look.ts';
import { guessColumns, meaningsInPlan } from '@due-regard/shared/imports/learning/guess-columns.ts';
import { headingsOf } from '@due-regard/shared/imports/learning/headings.ts';
import type { MappedColumn } from '@due-regard/shared/imports/learning/mapping.ts';
import { planOfMapping } from '@due-regard/shared/imports/learning/plan-of-mapping.ts';
import { questionsOf } from '@due-regard/shared/imports/learning/plan.ts';
import { isRowOfNames } from '@due-regard/shared/imports/learning/row-of-names.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { noteSentence } from '../../schools/file-notes.ts';
import { openTable } from '../table/parse-table.ts';
import type { RawRow } from '../table/raw-row.ts';
import { Unreadable } from '../table/unreadable.ts';
import { beginSheet } from './begin-sheet.ts';
import { findLayout, likeliest, namesIn, ofCases } from './find-layout.ts';
import type { FoundLayout, LayoutSearch } from './find-layout.ts';
import { limitsForSize } from './learning-limits.ts';
import { withoutValue } from './scan-learning.ts';

/** How a file is to be looked at: plain data, since it travels to another process. */
export interface Looking extends LayoutSearch {
  /** Another row of column names than the one that was found. */
  readonly headerRow?: number | undefined;
}

export type LookResult =
  | { readonly ok: true; readonly look: LookReply }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Enough to tell what the columns mean. */
const mostRows = 20_000;

interface Names {
  readonly row: RawRow;
  /** The layout, when it is known by itself or fits a saved mapping. */
  readonly known: FoundLayout | undefined;
}

/** Looks at a file of people, on this thread: for the process that reads, and for tests. */
export async function lookAtLearning(bytes: Uint8Array, looking: Looking): Promise<LookResult> {
  try {
    const opened = await openTable(bytes, limitsForSize(bytes.length));
    const begun = await beginSheet(opened.sources, (head) => namesOf(head, looking));
    if ('problems' in begun) return { ok: false, problems: begun.problems };
    const { row, known } = begun.found;
    const seen = await columnsOf({ row, known, rows: begun.rows(), kind: looking.kind });
    if (seen.rows === 0) return { ok: false, problems: [rowProblem('no-rows')] };
    const others = opened.sources.flatMap(({ sheet }) =>
      sheet === null || sheet === begun.source.sheet ? [] : [sheet],
    );
    return {
      ok: true,
      look: {
        ...layoutOf(known),
        asks: known === undefined ? asksOf(looking, seen.columns) : [...questionsOf(known.plan)],
        encoding: opened.encoding,
        sheet: begun.source.sheet,
        headerRow: row.rowNumber,
        ...seen,
        notes: [
          ...opened.notes.list().map(noteSentence),
          ...(others.length === 0 ? [] : [`Other sheets of the workbook were not read: ${others.join(', ')}.`]),
          ...(seen.rows < mostRows ? [] : [`Only the first ${mostRows.toLocaleString('en-GB')} rows were looked at.`]),
        ],
      },
    };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problems: [withoutValue(error.problem)] };
    throw error;
  }
}

function layoutOf(known: FoundLayout | undefined): Pick<LookReply, 'recognised' | 'mappingId' | 'isComplete'> {
  const mappingId = known?.mappingId ?? null;
  return {
    recognised: mappingId === null ? (known?.layout ?? null) : null,
    mappingId,
    isComplete: known !== undefined,
  };
}

/** The row of column names: the one that was said, that of a layout that is known, or the one that says most. */
function namesOf(head: readonly RawRow[], looking: Looking): Names | readonly RowProblem[] {
  const found = findLayout(head, looking);
  const known = 'plan' in found ? found : undefined;
  const { headerRow } = looking;
  if (known !== undefined && (headerRow === undefined || headerRow === known.headerRow)) {
    const row = head.find(({ rowNumber }) => rowNumber === known.headerRow);
    if (row !== undefined) return { row, known };
  }
  if (!('plan' in found) && found.some(({ reason }) => reason === 'totals-of-use')) return found;
  const row = headerRow === undefined ? likeliest(head) : head.find(({ rowNumber }) => rowNumber === headerRow);
  const at = row?.rowNumber ?? 0;
  const above = head.filter(({ rowNumber }) => rowNumber < at).map(({ cells }) => cells);
  const below = head.filter(({ rowNumber }) => rowNumber > at).map(({ cells }) => cells);
  if (row === undefined || !isRowOfNames(row.cells, { above, below })) {
    return [rowProblem('header-not-found', headerRow === undefined ? {} : { row: headerRow })];
  }
  const cases = ofCases(namesIn(row), at);
  if (cases.length > 0) return cases;
  return { row, known: undefined };
}

interface Reading extends Names {
  readonly rows: AsyncIterable<RawRow>;
  readonly kind: Looking['kind'];
}

async function columnsOf({
  row,
  known,
  rows,
  kind,
}: Reading): Promise<Pick<LookReply, 'columns' | 'rows' | 'firstRow'>> {
  const header = namesIn(row);
  const headings = headingsOf(header);
  const looks = headings.map((heading) => new ColumnLook(heading));
  const persons = new Persons();
  const isOfPerson = headings.map((heading) => heading !== undefined && personal.has(heading));
  let count = 0;
  let firstRow: number | null = known?.firstRow ?? null;
  for await (const { rowNumber, cells } of rows) {
    if (rowNumber <= row.rowNumber || cells.every(isBlankCell)) continue;
    // Rows of notes under the names say nobody.
    const saysSomebody = isOfPerson.some((is, at) => is && !isBlankCell(cells[at]));
    firstRow ??= saysSomebody || !isOfPerson.includes(true) ? rowNumber : null;
    if (firstRow === null || rowNumber < firstRow) continue;
    count += 1;
    if (count > mostRows) break;
    for (const [at, look] of looks.entries()) look.add(cells[at] ?? '');
    for (const [at, is] of isOfPerson.entries()) if (is) persons.add(cellText(cells[at]));
  }
  const guesses = known === undefined ? guessColumns(kind, header, looks) : meaningsInPlan(known.plan, header.length);
  const columns = header.map((name, at) => ({
    name,
    nth: header.slice(0, at).filter((other) => columnKey(other) === columnKey(name)).length,
    looksLike: looks[at]?.looksLike ?? 'nothing',
    filled: looks[at]?.filled ?? 0,
    distinct: looks[at]?.distinct ?? 0,
    examples: [...(looks[at]?.examples((text) => persons.has(text)) ?? [])],
    guess: guesses[at] ?? null,
  }));
  const isNext = firstRow === row.rowNumber + 1;
  return { columns, rows: Math.min(count, mostRows), firstRow: isNext ? null : firstRow };
}

const personal: ReadonlySet<string> = new Set(['employee-number', 'username', 'id-number', 'email', 'person-name']);

/** Words that stand in columns of people, so that nothing with one of them is shown from another column. */
class Persons {
  readonly #words = new Set<string>();

  add(text: string): void {
    for (const word of wordsOf(text)) this.#words.add(word);
  }

  has(text: string): boolean {
    return wordsOf(text).some((word) => this.#words.has(word));
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((word) => word.length > 2);
}

function asksOf({ kind }: Looking, columns: LookReply['columns']): LookReply['asks'] {
  const mapped: MappedColumn[] = columns.flatMap(({ name, nth, guess }) =>
    guess === null ? [] : [{ name, nth, meaning: guess }],
  );
  const found = planOfMapping(
    kind,
    mapped,
    columns.map(({ name }) => name),
  );
  return 'plan' in found ? [...questionsOf(found.plan)] : [];
}
