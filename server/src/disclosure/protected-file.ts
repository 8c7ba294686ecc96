import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { protectionNotes } from '@due-regard/shared/disclosure/release.ts';
import type { DocumentTable, TableDocument } from '../documents/table-document.ts';

/** What a file of protected tables says about itself. */
type Head = Pick<TableDocument, 'title' | 'fileName' | 'isDemonstration' | 'cover'>;

// What no name of a sheet may hold, and how long one may be.
const noSheetSign = /[[\]:*?/\\']/gu;
const longestSheetName = 31;

/** Tables as they may be given away as a file: of each row its days, the label of each level, and the count. */
export function protectedFile(head: Head, tables: readonly ProtectedTable[]): TableDocument {
  return { ...head, notes: protectionNotes(tables), tables: tables.map(documentTable) };
}

function documentTable(table: ProtectedTable, place: number): DocumentTable {
  const { counting, from, to, breakdowns, cells } = table;
  const levels = breakdowns.flatMap((breakdown) => breakdown.levels);
  const days = from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
  const by = levels.length === 0 ? '' : ` by ${levels.join(', ')}`;
  return {
    name: `${String(place + 1)} ${levels.join(', ')}`.replaceAll(noSheetSign, ' ').slice(0, longestSheetName).trim(),
    caption: `${counting}${by}: ${days}.`,
    columns: [
      { header: 'From', kind: 'date' },
      { header: 'To', kind: 'date' },
      ...levels.map((level) => ({ header: level, kind: 'text' as const })),
      { header: 'Count', kind: 'number' },
    ],
    rows: cells.map(({ labels, count }) => [from, to, ...labels.map((label) => label ?? 'All'), count]),
  };
}
