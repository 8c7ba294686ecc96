import type { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

type Few = ReplyOf<typeof statementApi.claims>['fewTrained'][number];

const columns: readonly Column<Few>[] = [
  { heading: 'School', cell: (one) => <School one={one} />, isRowHeader: true },
  { heading: 'Staff trained', cell: ({ staffTrained }) => staffTrained, isNumeric: true },
  { heading: 'Staff in post', cell: ({ staffInPost }) => staffInPost, isNumeric: true },
];

/** Schools that count although they told of few of their staff; nothing where there are none. */
export function FewTrained({ found }: { readonly found: readonly Few[] }) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="few-trained">
      <h2 className="govuk-heading-m" id="few-trained">
        Fewer than half of the staff trained
      </h2>
      <p className="govuk-body">
        No requirement asks for a share of the staff, so these schools count like any other. Ask whether the session was
        meant for everybody, and when the others follow.
      </p>
      <Table
        caption="Fewer than half of the staff trained"
        isCaptionHidden
        columns={columns}
        rows={found}
        rowKey={({ organisationId }) => organisationId}
      />
    </section>
  );
}

function School({ one: { organisationId, name } }: { readonly one: Few }) {
  const { authority } = useHere();
  return <TextLink href={places.organisation(authority, organisationId)}>{name}</TextLink>;
}
