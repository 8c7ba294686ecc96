import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { isDayInWords, suggestedDay } from '@due-regard/shared/imports/plans/day-words.ts';
import { dayMeanings } from '@due-regard/shared/imports/plans/meanings.ts';
import { likelyStatus, ownStatus, wordForm } from '@due-regard/shared/imports/plans/status-words.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { cellText, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { Cell, Table } from '@due-regard/shared/imports/table.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { noteSentence } from '../../schools/file-notes.ts';
import { columnsOfPlan, guessedColumns, nthOf, openPlan, placeOf } from './plan-table.ts';
import type { PlanColumns } from './plan-table.ts';
import { savedPlanReadings } from './saved-plan-readings.ts';

interface LookedAt {
  readonly authority: string;
  readonly bytes: Uint8Array;
  readonly headerRow?: number | undefined;
}

/** Looks at a file of a plan to say what its columns and words mean; nothing of it is kept. @throws Refusal `bad-file` */
export async function lookAtPlan(read: Reader, { authority, bytes, headerRow }: LookedAt): Promise<PlanLook> {
  const saved = await savedPlanReadings(read, authority);
  const table = await openPlan(bytes, { saved, headerRow });
  const known = columnsOfPlan(table, { saved });
  const columns = known?.columns ?? guessedColumns(table.header);
  return {
    isOurs: known?.isOurs === true,
    mappingId: known?.saved?.mappingId ?? null,
    mappingName: known?.saved?.name ?? null,
    isComplete: known !== undefined && areExplained(table, known),
    namesPlans: columns.some(({ meaning }) => meaning === 'plan'),
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: table.rows.length,
    columns: table.header.map((name, at) => lookedColumn(table, { name, at, columns })),
    notes: table.notes.map(noteSentence),
  };
}

interface Looking {
  readonly name: string;
  readonly at: number;
  readonly columns: PlanColumns['columns'];
}

const mostWords = 60;
const longestWord = 80;
const mostExamples = 3;

function lookedColumn(table: Table, { name, at, columns }: Looking): PlanLook['columns'][number] {
  const nth = nthOf(table.header, at);
  const cells = cellsOf(table, at);
  const counted = Map.groupBy(cells, (cell) => cellText(cell).trim());
  const words = [...counted].filter(([text]) => isShowable(text));
  const meaning = columns.find((column) => placeOf(column, table.header) === at)?.meaning;
  return {
    name,
    nth,
    filled: cells.length,
    examples: words.slice(0, mostExamples).map(([text]) => shortened(text)),
    guess: guessOf(meaning),
    words:
      counted.size > mostWords
        ? []
        : words
            .filter(([text]) => text.length <= longestWord)
            .map(([text, same]) => ({
              text,
              rows: same.length,
              isNoDay: same.some(isDayInWords),
              day: suggestedDay(text),
              status: likelyStatus(text),
            })),
  };
}

// Saved readings of plans and guesses hold meanings of plans alone.
function guessOf(meaning: string | undefined): PlanLook['columns'][number]['guess'] {
  return (meaning ?? null) as PlanLook['columns'][number]['guess'];
}

function cellsOf(table: Table, at: number): readonly Cell[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[at] ?? '';
    return isBlankCell(cell) ? [] : [cell];
  });
}

function isShowable(text: string): boolean {
  return findPersonalData(text) === undefined && !/\p{Cc}/u.test(text);
}

function shortened(text: string): string {
  return text.length > longestWord ? `${text.slice(0, longestWord)}…` : text;
}

/** Whether every word in place of a state or a day was explained before. */
function areExplained(table: Table, { columns, words }: PlanColumns): boolean {
  const statuses = new Set(words.statuses.map(({ text }) => wordForm(text)));
  const days = new Set(words.days.map(({ text }) => wordForm(text)));
  return columns.every((column) => {
    const at = placeOf(column, table.header);
    const cells = at === undefined ? [] : cellsOf(table, at);
    if (column.meaning === 'status')
      return cells.every((cell) => ownStatus(cellText(cell)) !== undefined || statuses.has(wordForm(cellText(cell))));
    if (!dayMeanings.some((meaning) => meaning === column.meaning)) return true;
    return cells.every((cell) => !isDayInWords(cell) || days.has(wordForm(cellText(cell))));
  });
}
