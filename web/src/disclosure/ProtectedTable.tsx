import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReleaseReply } from '@due-regard/shared/disclosure/api.ts';
import { Table } from '../design-system/Table.tsx';

type Shown = ReleaseReply['tables'][number];

type Cell = Shown['cells'][number];

/** A protected table as it is read: all of a level is its total, and `[c]` is withheld. */
export function ProtectedTable({ table }: { readonly table: Shown }) {
  const levels = table.breakdowns.flatMap((breakdown) => breakdown.levels);
  return (
    <Table<Cell>
      caption={`${table.counting}, ${longDate(table.from)} to ${longDate(table.to)}`}
      columns={[
        ...levels.map((heading, place) => ({
          heading,
          cell: ({ labels }: Cell) => labels[place] ?? 'All',
          isRowHeader: place === 0,
        })),
        {
          heading: 'Count',
          cell: ({ count }: Cell) => (typeof count === 'number' ? count.toLocaleString('en-GB') : count),
          isNumeric: true,
        },
      ]}
      rows={table.cells}
      rowKey={({ labels }) => JSON.stringify(labels)}
    />
  );
}
