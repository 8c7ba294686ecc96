import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { courseWords, ofWords, peopleWords, shareOf } from '../measure/total-words.ts';

type Total = ReplyOf<typeof totalApi.list>['latest'][number];

const columns: readonly Column<Total>[] = [
  { heading: 'Counted on', cell: ({ countedOn }) => longDate(countedOn), isRowHeader: true },
  { heading: 'Trained', cell: (total) => `${ofWords(total)} ${peopleWords(total)}` },
  { heading: 'Share', cell: shareOf, isNumeric: true },
  { heading: 'What was counted', cell: courseWords },
  { heading: 'Source', cell: ({ source }) => source },
];

/** What a service, a partner or members sent: numbers of people, in the place of an answer. */
export function TotalsSent({ organisation: { organisationId } }: { readonly organisation: OrganisationReply }) {
  const { authority, dates } = useHere();
  const totals = useQuery(queryOf(totalApi.list, { params: { authority }, query: dates }));
  return (
    <section aria-labelledby="totals">
      <h2 className="govuk-heading-m" id="totals">
        Totals it sent
      </h2>
      <Asked question={totals} words="Loading the totals">
        {({ latest, earlier }) => {
          const sent = [...latest, ...earlier].filter((total) => total.organisationId === organisationId);
          return sent.length === 0 ? (
            <Empty why="Nothing yet. That is no answer, not a no." />
          ) : (
            <Table
              caption="Totals it sent, the newest first"
              isCaptionHidden
              columns={columns}
              rows={sent.toSorted((a, b) => b.countedOn.localeCompare(a.countedOn))}
              rowKey={({ totalId }) => totalId}
            />
          );
        }}
      </Asked>
      <p className="govuk-body">
        <TextLink href={`/${authority}/training/totals`}>See the totals of all services and partners</TextLink>
      </p>
    </section>
  );
}
