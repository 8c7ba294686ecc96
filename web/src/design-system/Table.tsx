import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { HeadingSize } from './Label.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import { SortLink, sortStateOf } from './SortLink.tsx';
import { useLocation } from 'react-router';

export interface Column<Row> {
  readonly heading: ReactNode;
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
}

/** A table that scrolls in itself on a narrow screen; its order lives in the address and the server's reply follows it. */
export function Table<Row>({ columns, rows, rowKey, defaultSort, isSmall = false, ...rest }: TableProps<Row>) {
  const { search } = useLocation();
  return (
    <ScrollBox label={rest.caption}>
      <table className={classNames('govuk-table', isSmall && 'govuk-table--small-text-until-tablet')}>
        <Caption {...rest} />
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map(({ heading, isNumeric, sortBy }, index) => (
              <th
                // The columns of a table are written down in the code and keep their places.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                scope="col"
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
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="govuk-table__row">
              {columns.map((column, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <Cell key={index} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
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

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { cell, isNumeric, isRowHeader } = column;
  return isRowHeader === true ? (
    <th scope="row" className="govuk-table__header">
      {cell(row)}
    </th>
  ) : (
    <td className={classNames('govuk-table__cell', isNumeric === true && 'govuk-table__cell--numeric')}>{cell(row)}</td>
  );
}
