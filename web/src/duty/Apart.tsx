import type { ObligationReply } from '@due-regard/shared/duty/api.ts';
import { groundWords } from '@due-regard/shared/duty/obligation-words.ts';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Named } from './ObligationTable.tsx';

const named: Column<ObligationReply> = {
  heading: 'Obligation',
  isRowHeader: true,
  cell: (one) => <Named obligation={one} />,
};

function whyWords({ ground, appliesReason }: ObligationReply): string {
  return ground === 'decided' && appliesReason !== null ? `Decided here: ${appliesReason}` : groundWords[ground];
}

/** What does not fall on the council: it is shown, so that nothing is left out in silence, and counted nowhere. */
export function Apart({ obligations }: { readonly obligations: readonly ObligationReply[] }) {
  const notHere = obligations.filter(({ falls }) => falls === 'not-here');
  const onSchools = obligations.filter(({ falls }) => falls === 'on-schools');
  return (
    <>
      {notHere.length > 0 && (
        <Table
          caption="Does not apply here"
          captionSize="l"
          columns={[named, { heading: 'Why', cell: (one) => whyWords(one) }]}
          rows={notHere}
          rowKey={({ obligationId }) => obligationId}
        />
      )}
      {onSchools.length > 0 && (
        <section>
          <h2 className="govuk-heading-l">The schools’ own</h2>
          <p className="govuk-body">
            Schools hold these themselves. The council does not answer for them, and a school that has told it nothing
            has failed in nothing.
          </p>
          <Table
            caption="Obligations of schools"
            isCaptionHidden
            columns={[named, { heading: 'Theme', cell: ({ theme }) => theme }]}
            rows={onSchools}
            rowKey={({ obligationId }) => obligationId}
          />
        </section>
      )}
    </>
  );
}
