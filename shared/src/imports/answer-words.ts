import { parseIsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';

/** What stands in the place of a name or word whose meaning is remembered no more. */
export const forgotten = { name: 'a name that has been forgotten', word: 'a word that has been forgotten' } as const;

/** A name or word of a file in quotation marks; what stands in its place without. */
export function quoted(text: string): string {
  return text === forgotten.name || text === forgotten.word ? text : `“${text}”`;
}

interface Said {
  /** As it stands in the file; null where it has been forgotten. */
  readonly shown: string | null;
  /** What it means, in words; null: none of ours, not counted. */
  readonly means: string | null;
}

/** What somebody said of a name in a file. */
export function nameAnswer({ shown, means }: Said): string {
  const name = shown === null ? 'A name that has been forgotten' : `The name “${shown}”`;
  return means === null ? `${name} is none of the organisations here.` : `${name} means ${means}.`;
}

/** What somebody said of a word for a course or for whom people count among. */
export function wordAnswer({ shown, means }: Said): string {
  const word = shown === null ? 'A word that has been forgotten' : `The word “${shown}”`;
  return means === null ? `${word} is not counted here.` : `${word} means: ${means}.`;
}

interface MendedCell {
  readonly row: number;
  readonly column: string;
  /** What stood there; absent where that is not kept. */
  readonly was?: string | undefined;
  /** The day or the outcome that it was taken as; absent where that is not kept. */
  readonly cell?: string | undefined;
}

/** Which cell somebody mended; of one for a day or an outcome also what it is now. */
export function cellAnswer({ row, column, was, cell }: MendedCell): string {
  const place = `Row ${row.toLocaleString('en-GB')}, “${column}”`;
  const before = was === undefined ? '' : ` “${was}”`;
  return cell === undefined ? `${place}: mended.` : `${place}:${before} mended, taken as ${outcomeWords(cell)}.`;
}

function outcomeWords(cell: string): string {
  const day = parseIsoDate(cell);
  return day === undefined ? cell.replaceAll('-', ' ') : longDate(day);
}

/** What was said of rows that could not be taken. */
export function leftOutAnswer(rows: number): string {
  const are = rows === 1 ? '1 row was' : `${rows.toLocaleString('en-GB')} rows were`;
  return `${are} left out, as was said when it was taken in.`;
}
