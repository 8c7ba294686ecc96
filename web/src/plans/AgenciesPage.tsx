import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { shareWords } from '../measure/plan-words.ts';
import { noAgencyWords, waitingWords } from './agency-words.ts';
import type { AgenciesReply } from './agency-words.ts';
import { AskAgency } from './files/AskAgency.tsx';
import { planCrumbs, PlansPages } from './PlansPages.tsx';

type Agency = AgenciesReply['agencies'][number];
type Request = NonNullable<Agency['requests']>[number];

/** Who leads actions, how far they have come, and who was asked and has not answered. */
export function AgenciesPage() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(planApi.agencies, { params: { authority }, query: dates }));
  return (
    <Page
      title="Agencies"
      section="Action plans"
      breadcrumbs={planCrumbs(authority)}
      asAt={question.data && <AsAt {...question.data.dates} />}
    >
      <PlansPages />
      <Asked question={question} words="Loading the agencies">
        {(reply) => <Agencies reply={reply} />}
      </Asked>
    </Page>
  );
}

const columns: readonly Column<Agency>[] = [
  { heading: 'Agency', isRowHeader: true, cell: (agency) => <Name agency={agency} /> },
  { heading: 'Said done', cell: ({ counts }) => shareWords(counts.all.saidDone, counts.all.counted) },
  { heading: 'With evidence', cell: ({ counts }) => shareWords(counts.all.withEvidence, counts.all.counted) },
  { heading: 'Of those due, with evidence', cell: dueShare },
  { heading: 'Overdue', isNumeric: true, cell: ({ counts }) => String(counts.byClass.overdue) },
  {
    heading: 'Last asked',
    cell: ({ requests }) => (requests === null ? 'Not shown to you' : <LastAsked request={requests.at(-1)} />),
  },
];

function Agencies({ reply }: { readonly reply: AgenciesReply }) {
  const { agencies, withheld } = reply;
  if (agencies.length === 0)
    return (
      <Empty
        why={noAgencyWords(withheld)}
        next="An agency is named on an action; its rows can then be sent to it as a file, and its reply brought back."
      />
    );
  return (
    <>
      <p className="govuk-body-l">{waitingWords(reply)}</p>
      <AskAgency />
      <Table caption="Lead agencies" columns={columns} rows={agencies} rowKey={({ agency }) => agency} />
    </>
  );
}

function dueShare({ counts: { due } }: Agency): string {
  return due.counted === 0 ? 'None due yet' : shareWords(due.withEvidence, due.counted);
}

function Name({ agency: { agency } }: { readonly agency: Agency }) {
  const { authority } = useHere();
  return <TextLink href={`/${authority}/actions?agency=${encodeURIComponent(agency)}`}>{agency}</TextLink>;
}

/** What was sent last, what came back, and how late. */
function LastAsked({ request }: { readonly request: Request | undefined }) {
  const { authority, may } = useHere();
  if (request === undefined) return 'Not asked yet';
  const { requestId, sentOn, replyBy, asked, answered, lastRepliedOn, daysLate } = request;
  return (
    <>
      {may(agencyApi.request) ? (
        <TextLink href={`/${authority}/agencies/requests/${requestId}`}>{longDate(sentOn)}</TextLink>
      ) : (
        longDate(sentOn)
      )}
      <span className="app-second-line">
        {answered} of {asked} answered
        {lastRepliedOn !== null && `, last on ${longDate(lastRepliedOn)}`}
        {replyBy !== null && `; asked for by ${longDate(replyBy)}`}
      </span>
      {daysLate > 0 && <Tag colour={answered < asked ? 'red' : 'grey'}>{counted(daysLate, ['day', 'days'])} late</Tag>}
    </>
  );
}
