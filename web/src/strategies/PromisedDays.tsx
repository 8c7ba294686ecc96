import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dayTurnNames } from '@due-regard/shared/deadlines/revision.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';

type Promised = DocumentFound['revisions'][number];

const columns: readonly Column<Promised>[] = [
  { heading: 'Promised on', cell: ({ revisedOn }) => longDate(revisedOn), isRowHeader: true },
  { heading: 'For', cell: ({ dueOn, turn }) => `${longDate(dueOn)}, ${dayTurnNames[turn]}` },
  { heading: 'Why', cell: ({ reason }) => reason },
];

/** Every day promised anew for the refresh, and why; nothing where none was. */
export function PromisedDays({ document }: { readonly document: DocumentFound }) {
  const { authority, may } = useHere();
  const { documentId, revisions } = document;
  if (revisions.length === 0) return null;
  const withdrawal = withdrawalUnder(`/${authority}/strategies/${documentId}/days`, revisions.at(-1));
  return (
    <Table
      caption="Days promised for the refresh"
      columns={may(documentApi.withdrawRevision) ? [...columns, withdrawal] : columns}
      rows={revisions}
      rowKey={({ revisionId }) => revisionId}
    />
  );
}

/** Of several the last goes first. */
function withdrawalUnder(days: string, last: Promised | undefined): Column<Promised> {
  return {
    heading: 'If wrong',
    cell: (one) => one === last && <Withdraw promised={one} href={`${days}/${one.revisionId}/withdraw`} />,
  };
}

function Withdraw({ promised, href }: { readonly promised: Promised; readonly href: string }) {
  return (
    <TextLink href={href}>
      Withdraw
      <span className="govuk-visually-hidden"> the promise of {longDate(promised.dueOn)}</span>
    </TextLink>
  );
}
