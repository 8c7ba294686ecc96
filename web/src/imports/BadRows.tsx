import { LongTable } from './LongTable.tsx';
import type { Column } from '../design-system/Table.tsx';
import { badRowWords, leftOutWords } from './bad-row-words.ts';
import type { BadRow } from './bad-row-words.ts';

const place: readonly Column<BadRow>[] = [
  { heading: 'Row', isRowHeader: true, cell: ({ row }) => (row === null ? 'Whole file' : row.toLocaleString('en-GB')) },
];
const whose: Column<BadRow> = { heading: 'Whose row', cell: ({ school }) => school ?? '–' };
const what: readonly Column<BadRow>[] = [
  { heading: 'Column', cell: ({ column }) => column ?? '–' },
  { heading: 'What stands there', cell: ({ value }) => (value === null || value === '' ? '–' : value) },
  { heading: 'What is wrong', cell: badRowWords },
];
const leftOut: Column<BadRow> = { heading: 'Left out with it', cell: leftOutWords };

/** Whose rows they are and what goes with them, where the file tells. */
function columnsFor(rows: readonly BadRow[]): readonly Column<BadRow>[] {
  const hasSchools = rows.some(({ school }) => school !== undefined);
  const hasParts = rows.some(({ leavesOut }) => leavesOut !== undefined);
  return [...place, ...(hasSchools ? [whose] : []), ...what, ...(hasParts ? [leftOut] : [])];
}

/** Every row that cannot be taken, with the place and the reason. */
export function BadRows({ rows, caption }: { readonly rows: readonly BadRow[]; readonly caption: string }) {
  return (
    <LongTable
      caption={caption}
      columns={columnsFor(rows)}
      rows={rows}
      rowKey={({ row, column, reason, value }) => `${String(row)} ${column ?? ''} ${reason} ${value ?? ''}`}
    />
  );
}
