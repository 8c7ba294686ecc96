import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { ageWords, bodyWords, courseWords, peopleWords, shareOf, totalSentence } from '../measure/total-words.ts';
import { TotalFigure } from '../measure/TotalFigure.tsx';
import { crumbsTo } from './crumbs.ts';
import type { Total, TotalsReply } from './total.ts';
import { TrainingPages } from './TrainingPages.tsx';

const columns: readonly Column<Total>[] = [
  { heading: 'Service or partner', cell: bodyWords, isRowHeader: true },
  { heading: 'Counted on', cell: (total) => <Counted total={total} /> },
  { heading: 'Trained', cell: ({ trained }) => trained.toLocaleString('en-GB'), isNumeric: true },
  { heading: 'Of how many', cell: (total) => <OfHowMany total={total} />, isNumeric: true },
  { heading: 'Share', cell: shareOf, isNumeric: true },
  { heading: 'What was counted', cell: (total) => <What total={total} /> },
];

const withWithdrawal: readonly Column<Total>[] = [
  ...columns,
  { heading: 'If wrong', cell: (total) => <WithdrawLink total={total} /> },
];

export function TotalsPage() {
  const { authority, dates, may } = useHere();
  const totals = useQuery(queryOf(totalApi.list, { params: { authority }, query: dates }));
  return (
    <Page
      title="Services and partners"
      section="Training"
      breadcrumbs={crumbsTo(authority)}
      asAt={totals.data && <AsAt {...totals.data.provenance} />}
    >
      <TrainingPages />
      <Asked question={totals} words="Loading the totals">
        {(reply) => <Totals reply={reply} />}
      </Asked>
      {may(totalApi.add) && <ButtonLink href={`/${authority}/training/totals/new`}>Enter a total</ButtonLink>}
    </Page>
  );
}

function Totals({ reply: { latest, earlier, provenance } }: { readonly reply: TotalsReply }) {
  const { may } = useHere();
  if (latest.length === 0)
    return (
      <Empty
        why="No service or partner had sent a total by this date."
        next="Council services, partner agencies and elected members send how many of their people are trained; no names are kept."
      />
    );
  return (
    <>
      <p className="govuk-body-l">{totalSentence(latest)}</p>
      <div className="app-figures">
        {wholeFirst(latest).map((total) => (
          <TotalFigure key={total.totalId} total={total} provenance={provenance} />
        ))}
      </div>
      <Table
        caption="Every total, the newest first"
        columns={may(totalApi.withdraw) ? withWithdrawal : columns}
        rows={[...latest, ...earlier].toSorted((a, b) => b.countedOn.localeCompare(a.countedOn))}
        rowKey={({ totalId }) => totalId}
      />
    </>
  );
}

/** What is counted from names in a file comes after what was sent of all people. */
function wholeFirst(totals: readonly Total[]): readonly Total[] {
  return totals.toSorted((a, b) => Number(a.audience !== null) - Number(b.audience !== null));
}

function Counted({ total }: { readonly total: Total }) {
  return (
    <>
      {longDate(total.countedOn)}
      <span className="app-second-line">{ageWords(total.ageDays)}</span>
    </>
  );
}

function OfHowMany({ total }: { readonly total: Total }) {
  return (
    <>
      {total.inPost.toLocaleString('en-GB')}
      <span className="app-second-line">{peopleWords(total)}</span>
    </>
  );
}

function What({ total }: { readonly total: Total }) {
  return (
    <>
      {courseWords(total)}
      <span className="app-second-line">
        {total.source}
        {total.note !== null && ` · ${total.note}`}
      </span>
      {total.isInvented && <Tag colour="yellow">Invented</Tag>}
    </>
  );
}

function WithdrawLink({ total }: { readonly total: Total }) {
  const { authority } = useHere();
  return (
    <TextLink href={`/${authority}/training/totals/${total.totalId}/withdraw`}>
      Withdraw
      <span className="govuk-visually-hidden">
        {' '}
        the total of {bodyWords(total)} of {longDate(total.countedOn)}, {courseWords(total)}
      </span>
    </TextLink>
  );
}
