import { useQuery } from '@tanstack/react-query';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { DutyPages, overviewCrumb } from './DutyPages.tsx';
import { countsSentences } from './duty-words.ts';
import { Obligations } from './Obligations.tsx';

/** What the duties ask and where each obligation stands; the counts alone for those who read no rows. */
export function DutyPage() {
  const { may } = useHere();
  return may(dutyApi.list) ? <WithRows /> : <CountsAlone />;
}

function WithRows() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(dutyApi.list, { params: { authority }, query: dates }));
  return (
    <Page title="Duty" breadcrumbs={overviewCrumb(authority)} asAt={question.data && <AsAt {...question.data.dates} />}>
      <DutyPages />
      <Asked question={question} words="Loading the obligations">
        {(reply) => (reply.duties.length === 0 ? <NothingAsked /> : <Obligations reply={reply} />)}
      </Asked>
    </Page>
  );
}

function NothingAsked() {
  const { authority } = useHere();
  return (
    <Empty
      why="No duty was asked on this date."
      next={<TextLink href={`/${authority}/duty/packs`}>See which duty packs there are</TextLink>}
    />
  );
}

function CountsAlone() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(dutyApi.counts, { params: { authority }, query: dates }));
  return (
    <Page title="Duty" breadcrumbs={overviewCrumb(authority)} asAt={question.data && <AsAt {...question.data.dates} />}>
      <Asked question={question} words="Loading the counts">
        {({ duties }) =>
          duties.length === 0 ? <Empty why="No duty was asked on this date." /> : <Counts duties={duties} />
        }
      </Asked>
    </Page>
  );
}

type Counted = ReplyOf<typeof dutyApi.counts>['duties'][number];

function Counts({ duties }: { readonly duties: readonly Counted[] }) {
  const ours = duties.filter(({ counts }) => counts.asked > 0);
  return (
    <Table
      caption="Obligations of the council, by what they were found to be"
      columns={[
        { heading: 'Duty', isRowHeader: true, cell: ({ title }: Counted) => title },
        { heading: 'Where they stand', cell: ({ counts }: Counted) => countsSentences(counts).join(' ') },
      ]}
      rows={ours}
      rowKey={({ packId }) => packId}
    />
  );
}
