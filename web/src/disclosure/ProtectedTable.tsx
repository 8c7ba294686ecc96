import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReleaseReply } from '@due-regard/shared/disclosure/api.ts';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { shownRows } from './shown-rows.ts';
import type { Row } from './shown-rows.ts';

type Shown = ReleaseReply['tables'][number];
type Cell = Shown['cells'][number];

/** What a row shows for all of a level. */
const all = 'All';

/** The last breakdown is spread over columns where it has one level of so few labels, its total included. */
const mostColumns = 4;

/** A protected table as it is read: all of a level is its total, and `[c]` is withheld. */
export function ProtectedTable({ table }: { readonly table: Shown }) {
  const levels = table.breakdowns.flatMap((breakdown) => breakdown.levels);
  const spread = spreadIn(table);
  const headings = spread ?? ['Count'];
  const own = spread === undefined ? levels : levels.slice(0, -1);
  const rows = rowsOf(table, spread);
  const shown = shownRows(table, rows);
  return (
    <>
      <Table<Row>
        caption={`${table.counting}, ${daysOf(table)}`}
        columns={[
          ...(own.length === 0 ? [{ heading: 'Counted', cell: () => table.counting, isRowHeader: true }] : []),
          ...own.map((heading, place) => ({
            heading,
            cell: ({ labels }: Row) => labels[place] ?? all,
            isRowHeader: place === 0,
          })),
          ...headings.map((heading): Column<Row> => ({
            heading,
            cell: ({ counts }) => countWords(counts.get(heading)),
            isNumeric: true,
          })),
        ]}
        rows={shown}
        rowKey={({ labels }) => JSON.stringify(labels)}
      />
      {shown.length < rows.length && (
        <p className="govuk-body-s">
          Rows of 0 throughout, and totals of a single row, are not shown here; the files hold them.
        </p>
      )}
    </>
  );
}

function daysOf({ from, to }: Shown): string {
  return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
}

function countWords(count: Cell['count'] | undefined): string {
  return typeof count === 'number' ? count.toLocaleString('en-GB') : (count ?? '');
}

/** The labels that become columns, in the order of the table; undefined where none do. */
function spreadIn({ breakdowns, cells }: Shown): readonly string[] | undefined {
  if (breakdowns.length < 2 || breakdowns.at(-1)?.levels.length !== 1) return undefined;
  const labels = [...new Set(cells.map((cell) => cell.labels.at(-1) ?? all))];
  return labels.length > mostColumns ? undefined : labels;
}

function rowsOf({ cells }: Shown, spread: readonly string[] | undefined): readonly Row[] {
  if (spread === undefined) return cells.map(({ labels, count }) => ({ labels, counts: new Map([['Count', count]]) }));
  const rows = Map.groupBy(cells, ({ labels }) => JSON.stringify(labels.slice(0, -1)));
  return [...rows.values()].map((own) => ({
    labels: own[0]?.labels.slice(0, -1) ?? [],
    counts: new Map(own.map(({ labels, count }) => [labels.at(-1) ?? all, count])),
  }));
}
