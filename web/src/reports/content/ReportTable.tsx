import { cellWords } from '@due-regard/shared/reports/cell-words.ts';
import type { ReportCell, ReportTable as Told } from '@due-regard/shared/reports/content.ts';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { Notes } from './Notes.tsx';

interface Row {
  readonly place: number;
  readonly cells: readonly ReportCell[];
}

export interface ReportTableProps {
  readonly table: Told;
  /** The twin of a chart says its notes under the chart. */
  readonly hasNotes?: boolean | undefined;
}

/** A table of a report; each row names itself by its first cell. */
export function ReportTable({ table: { caption, columns, rows, notes }, hasNotes = true }: ReportTableProps) {
  const shown: readonly Column<Row>[] = columns.map(({ header, kind }, place) => ({
    heading: header,
    cell: ({ cells }) => cellWords(cells[place] ?? null, kind),
    isNumeric: kind === 'number',
    isRowHeader: place === 0,
  }));
  return (
    <>
      <Table
        caption={caption}
        captionSize="s"
        columns={shown}
        rows={rows.map((cells, place) => ({ place, cells }))}
        rowKey={({ place }) => String(place)}
        isStacking
      />
      {rows.length === 0 && <p className="govuk-body">There is none.</p>}
      {hasNotes && <Notes notes={notes} />}
    </>
  );
}
