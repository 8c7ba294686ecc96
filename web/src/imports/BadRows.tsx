import { LongTable } from './LongTable.tsx';
import type { Column } from '../design-system/Table.tsx';
import { badRowWords } from './bad-row-words.ts';
import type { BadRow } from './bad-row-words.ts';

const columns: readonly Column<BadRow>[] = [
  { heading: 'Row', isRowHeader: true, cell: ({ row }) => (row === null ? 'Whole file' : row.toLocaleString('en-GB')) },
  { heading: 'Column', cell: ({ column }) => column ?? '–' },
  { heading: 'What stands there', cell: ({ value }) => (value === null || value === '' ? '–' : value) },
  { heading: 'What is wrong', cell: badRowWords },
];

/** Every row that cannot be taken, with the place and the reason. */
export function BadRows({ rows, caption }: { readonly rows: readonly BadRow[]; readonly caption: string }) {
  return (
    <LongTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ row, column, reason, value }) => `${String(row)} ${column ?? ''} ${reason} ${value ?? ''}`}
    />
  );
}
