import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { call, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';

export function WithdrawScopePage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const asked = useQuery(queryOf(scopeApi.list, { params: { authority } }));
  const back = places.scope(authority);
  return (
    <Page
      title="Withdraw what is counted"
      section="Settings"
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Which schools are counted', href: back },
      ]}
    >
      <Asked question={asked} words="Loading the types of school">
        {({ scopes }) => {
          const one = scopes.find(({ scopeId }) => scopeId === id);
          if (one === undefined)
            return (
              <Empty
                why="This is counted no more: it was withdrawn."
                next={<TextLink href={back}>See what is counted</TextLink>}
              />
            );
          const since = longDate(one.validFrom);
          return (
            <>
              <p className="govuk-body-l">
                From {since}: {one.words}
              </p>
              <p className="govuk-body">
                Withdraw it only if it was entered by mistake: figures of its days change, and what was counted before
                counts on. To count other types from a day on,{' '}
                <TextLink href={`${back}/new`}>say so from that day</TextLink>.
              </p>
              <Allowed to={scopeApi.withdraw}>
                <WithdrawForm
                  send={(reason) => call(scopeApi.withdraw, { params: { authority, id }, body: { reason } })}
                  back={back}
                  said={`What was counted from ${since} is withdrawn`}
                  submit="Withdraw it"
                />
              </Allowed>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
