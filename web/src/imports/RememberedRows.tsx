import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { LongTable } from './LongTable.tsx';

type RememberedRow = RowsPreview['remembered'][number];

/** Rows that belong where they do only because somebody said so, now or for an earlier file. */
export function RememberedRows({ rows, isStaged }: RememberedRowsProps) {
  const { authority } = useHere();
  if (rows.length === 0) return null;
  return (
    <>
      <LongTable
        caption={`Known because somebody said so: ${rows.length.toLocaleString('en-GB')}`}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
      />
      <p className="govuk-body">
        Is one of them wrong? {isStaged ? 'Put the file aside' : 'Undo the file'},{' '}
        <TextLink href={places.rememberedNames(authority)}>forget what the name means</TextLink>, and bring the file
        again.
      </p>
    </>
  );
}

interface RememberedRowsProps {
  readonly rows: readonly RememberedRow[];
  /** Whether the file waits: one that was taken in can only be undone. */
  readonly isStaged: boolean;
}

const columns: readonly Column<RememberedRow>[] = [
  { heading: 'Row', isRowHeader: true, cell: ({ row }) => row.toLocaleString('en-GB') },
  { heading: 'In the file', cell: ({ shown }) => shown },
  { heading: 'Is taken for', cell: (row) => <MeantBy {...row} /> },
];

/** What a name means: a link to the organisation, or that it is none of ours. */
export function MeantBy({ organisationId, name }: Pick<RememberedRow, 'organisationId' | 'name'>) {
  const { authority } = useHere();
  if (organisationId === null) return 'None of ours: left out';
  return <TextLink href={places.organisation(authority, organisationId)}>{name ?? organisationId}</TextLink>;
}
