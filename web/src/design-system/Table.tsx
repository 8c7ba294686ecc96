import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { HeadingSize } from './Label.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import { SortLink, sortStateOf } from './SortLink.tsx';
import { useLocation } from 'react-router';

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that they can be compared. */
  readonly isNumeric?: boolean | undefined;
  /** Names the row: read out before each of its cells. */
  readonly isRowHeader?: boolean | undefined;
  /** The name in the address's `sort`; the heading becomes a link. */
  readonly sortBy?: string | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly captionSize?: HeadingSize | undefined;
  /** For a table whose heading stands right above it. */
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The sort when the address names none: `name`, or `-name` for the largest first. */
  readonly defaultSort?: string | undefined;
  readonly isSmall?: boolean | undefined;
  /** Whether each row becomes a list on a telephone, its headings beside its cells; so it is from three columns on. */
  readonly isStacking?: boolean | undefined;
  /** Whether its columns are as wide as those of the other tables of its page, whatever stands in them. */
  readonly isAligned?: boolean | undefined;
}

/** A table whose rows are stacked on a narrow screen; its order lives in the address and the server's reply follows it. */
export function Table<Row>({ columns, rows, rowKey, defaultSort, isSmall = false, ...rest }: TableProps<Row>) {
  const { isStacking = columns.length > 2, isAligned = false } = rest;
  return (
    <ScrollBox label={rest.caption}>
      <table
        role={roleIf(isStacking, 'table')}
        className={classNames(
          'govuk-table',
          isSmall && 'govuk-table--small-text-until-tablet',
          isStacking && 'app-table-stacks',
          isAligned && 'app-table-aligned',
        )}
      >
        <Caption {...rest} />
        <Head columns={columns} defaultSort={defaultSort} isStacking={isStacking} />
        <tbody className="govuk-table__body" role={roleIf(isStacking, 'rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="govuk-table__row" role={roleIf(isStacking, 'row')}>
              {columns.map((column) => (
                <Cell key={column.heading} column={column} row={row} isStacking={isStacking} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A table that a style sheet lays out in another way is no table to a screen reader any more, unless it says so. */
function roleIf(isStacking: boolean, role: string): string | undefined {
  return isStacking ? role : undefined;
}

interface HeadProps<Row> extends Pick<TableProps<Row>, 'columns' | 'defaultSort'> {
  readonly isStacking: boolean;
}

function Head<Row>({ columns, defaultSort, isStacking }: HeadProps<Row>) {
  const { search } = useLocation();
  return (
    <thead className="govuk-table__head" role={roleIf(isStacking, 'rowgroup')}>
      <tr className="govuk-table__row" role={roleIf(isStacking, 'row')}>
        {columns.map(({ heading, isNumeric, sortBy }) => (
          <th
            key={heading}
            scope="col"
            role={roleIf(isStacking, 'columnheader')}
            className={classNames('govuk-table__header', isNumeric === true && 'govuk-table__header--numeric')}
            aria-sort={sortBy === undefined ? undefined : sortStateOf({ sortBy, search, defaultSort })}
          >
            {sortBy === undefined ? (
              heading
            ) : (
              <SortLink sortBy={sortBy} defaultSort={defaultSort}>
                {heading}
              </SortLink>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Caption({
  caption,
  captionSize = 'm',
  isCaptionHidden = false,
}: Pick<TableProps<never>, 'caption' | 'captionSize' | 'isCaptionHidden'>) {
  return (
    <caption
      className={classNames(
        'govuk-table__caption',
        isCaptionHidden ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`,
      )}
    >
      {caption}
    </caption>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly isStacking: boolean;
}

function Cell<Row>({ column, row, isStacking }: CellProps<Row>) {
  const { cell, heading, isNumeric, isRowHeader } = column;
  if (isRowHeader === true)
    return (
      <th scope="row" className="govuk-table__header" role={roleIf(isStacking, 'rowheader')}>
        {cell(row)}
      </th>
    );
  const className = classNames('govuk-table__cell', isNumeric === true && 'govuk-table__cell--numeric');
  if (!isStacking) return <td className={className}>{cell(row)}</td>;
  return (
    <td className={className} role={roleIf(isStacking, 'cell')} data-heading={heading}>
      <div>{cell(row)}</div>
    </td>
  );
}
