import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import type { RegisterPreview } from '@due-regard/shared/imports/preview.ts';
import { WarningText } from '../design-system/Blocks.tsx';
import type { Column } from '../design-system/Table.tsx';
import { BadRows } from './BadRows.tsx';
import { LongTable } from './LongTable.tsx';
import { Notes } from './Notes.tsx';

/** What a register changes, list by list; what is empty is not shown. */
export function RegisterChanges({ preview }: { readonly preview: RegisterPreview }) {
  const { appeared, closed, disappeared, renamed, moved, changed, refused, covers, notes, unchanged } = preview;
  const { ofOtherCouncils } = preview;
  return (
    <>
      <h2 className="govuk-heading-m">What changes</h2>
      <p className="govuk-body">{coverWords(covers)}</p>
      <Notes notes={notes} />
      {refused.length > 0 && disappeared.length > 0 && (
        <WarningText>
          Rows were left out. A school whose row was left out looks as if it were not listed any more, and would be
          counted as closed: go through that list before you take the file in.
        </WarningText>
      )}
      <Changes caption="New on the register" columns={named} rows={appeared} />
      <Changes caption="Closed, says the register" columns={closing} rows={closed} />
      <Changes caption="Not listed any more" columns={disappearing} rows={disappeared} />
      <Changes caption="Renamed" columns={renaming} rows={renamed} />
      <Changes caption="Moved" columns={moving} rows={moved} />
      <Changes caption="Changed otherwise" columns={changing} rows={changed} />
      {refused.length > 0 && <BadRows rows={refused} caption={counted('Left out', refused)} />}
      <p className="govuk-body">
        {unchanged === 1 ? 'One school is unchanged.' : `${unchanged.toLocaleString('en-GB')} schools are unchanged.`}
      </p>
      {ofOtherCouncils > 0 && <p className="govuk-body">{elsewhereWords(ofOtherCouncils)}</p>}
    </>
  );
}

function elsewhereWords(count: number): string {
  if (count === 1) return 'One row belongs to another council, and is not taken.';
  return `${count.toLocaleString('en-GB')} rows belong to other councils, and are not taken.`;
}

function coverWords(covers: readonly string[]): string {
  if (covers.length === 0) return 'The file holds no kind of school that the records know.';
  return `The file holds ${inAList(covers)}. Only schools of these kinds can be missed in it; others stay as they are.`;
}

interface ChangesProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

function Changes<Row extends { readonly urn: string }>({ caption, columns, rows }: ChangesProps<Row>) {
  if (rows.length === 0) return null;
  return <LongTable caption={counted(caption, rows)} columns={columns} rows={rows} rowKey={({ urn }) => urn} />;
}

function counted(caption: string, rows: readonly unknown[]): string {
  return `${caption}: ${rows.length.toLocaleString('en-GB')}`;
}

const urn = { heading: 'URN', cell: (row: { readonly urn: string }) => row.urn };
const name = { heading: 'Name', cell: (row: { readonly name: string }) => row.name, isRowHeader: true };

const named: readonly Column<RegisterPreview['appeared'][number]>[] = [urn, name];

const closing: readonly Column<RegisterPreview['closed'][number]>[] = [
  urn,
  name,
  { heading: 'Last open day', cell: ({ closedOn }) => (closedOn === null ? 'Not told' : longDate(closedOn)) },
];

const basisWords: ReadonlyMap<string, string> = new Map([
  ['register', 'the register says so'],
  ['successor-opened', 'the day before its successor opened'],
  ['not-listed', 'the date of the file, which lists it no more'],
]);

const disappearing: readonly Column<RegisterPreview['disappeared'][number]>[] = [
  urn,
  name,
  {
    heading: 'Last counted day',
    cell: ({ closedOn, basis }) => `${longDate(closedOn)}: ${basisWords.get(basis) ?? basis}`,
  },
  {
    heading: 'Followed by',
    cell: ({ successors }) => (successors.length === 0 ? 'Not known' : `URN ${inAList(successors)}`),
  },
];

const renaming: readonly Column<RegisterPreview['renamed'][number]>[] = [
  urn,
  { heading: 'Was called', cell: ({ from }) => from },
  { heading: 'Is called', cell: ({ to }) => to, isRowHeader: true },
];

const moving: readonly Column<RegisterPreview['moved'][number]>[] = [
  urn,
  name,
  { heading: 'From', cell: ({ from }) => from ?? 'Not told' },
  { heading: 'To', cell: ({ to }) => to ?? 'Not told' },
];

const changing: readonly Column<RegisterPreview['changed'][number]>[] = [
  urn,
  name,
  { heading: 'What', cell: ({ what }) => inAList(what) },
];
