import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { Table } from '../design-system/Table.tsx';

type Happening = OrganisationReply['history'][number];

/** Names, types and openings through time. */
export function History({ organisation: { history } }: { readonly organisation: OrganisationReply }) {
  if (history.length === 0) return null;
  return (
    <Table
      caption="Names, types and openings"
      columns={[
        { heading: 'When', cell: ({ on }: Happening) => (on === null ? 'Not known' : longDate(on)), isRowHeader: true },
        { heading: 'What', cell: ({ words }: Happening) => words },
      ]}
      rows={history}
      rowKey={({ on, words }) => `${on ?? ''} ${words}`}
    />
  );
}
