import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { call, queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { bodyWords, courseWords, ofWords, peopleWords, shareOf } from '../measure/total-words.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from './crumbs.ts';
import type { Total } from './total.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';

export function WithdrawTotalPage() {
  const { authority, dates } = useHere();
  const { id } = useParams();
  const totals = useQuery(queryOf(totalApi.list, { params: { authority }, query: dates }));
  const back = `/${authority}/training/totals`;
  return (
    <Page
      title="Withdraw a total"
      section="Training"
      breadcrumbs={crumbsTo(authority, ['Services and partners', 'totals'])}
    >
      <Asked question={totals} words="Loading the total">
        {({ latest, earlier }) => {
          const total = [...latest, ...earlier].find(({ totalId }) => totalId === id);
          if (total === undefined)
            return (
              <Empty
                why="There is no such total at this date."
                next={<TextLink href={back}>See the totals</TextLink>}
              />
            );
          return (
            <>
              <TotalFacts total={total} />
              <Allowed to={totalApi.withdraw}>
                <WithdrawForm
                  send={(reason) =>
                    call(totalApi.withdraw, { params: { authority, id: total.totalId }, body: { reason } })
                  }
                  back={back}
                  said={`${total.name}: total of ${longDate(total.countedOn)} withdrawn`}
                  submit="Withdraw the total"
                />
              </Allowed>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}

function TotalFacts({ total }: { readonly total: Total }) {
  return (
    <SummaryList
      rows={[
        { key: 'Service or partner', value: bodyWords(total) },
        { key: 'Counted on', value: longDate(total.countedOn) },
        { key: 'Trained', value: `${ofWords(total)} ${peopleWords(total)} (${shareOf(total)})` },
        { key: 'What was counted', value: courseWords(total) },
        { key: 'Source', value: total.source },
      ]}
    />
  );
}
