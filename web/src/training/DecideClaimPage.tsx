import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { ClaimFacts } from './ClaimFacts.tsx';
import { crumbsTo } from './crumbs.ts';
import { DecideClaimForm } from './DecideClaimForm.tsx';

export function DecideClaimPage() {
  const { authority, dates } = useHere();
  const { id, role } = useParams();
  const claims = useQuery(queryOf(statementApi.claims, { params: { authority }, query: dates }));
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority }, query: dates }));
  const claim = claims.data?.claims.find((one) => one.statementId === id && one.role === role);
  return (
    <Page
      title="Does this training count?"
      section="Training"
      caption={claim?.name}
      breadcrumbs={crumbsTo(authority, ['Other training to check', 'claims'])}
    >
      <Asked question={claims} words="Loading what the school told">
        {() =>
          claim === undefined ? (
            <NothingToDecide />
          ) : (
            <>
              <ClaimFacts claim={claim} />
              <Allowed to={statementApi.decide}>
                <Asked question={asked} words="Loading the courses">
                  {({ courses }) => <DecideClaimForm claim={claim} courses={courses} />}
                </Asked>
              </Allowed>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function NothingToDecide() {
  const { authority } = useHere();
  return (
    <Empty
      why="This training does not wait for a decision at this date: it was decided, corrected or withdrawn."
      next={<TextLink href={`/${authority}/training/claims`}>See what waits for a decision</TextLink>}
    />
  );
}
