import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { requirementAt } from '@due-regard/shared/training/requirement.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import type { Claim } from './claim.ts';
import { ClaimFacts } from './ClaimFacts.tsx';
import type { Course } from './course.ts';
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
        {({ provenance }) =>
          claim === undefined ? (
            <NothingToDecide />
          ) : (
            <>
              <ClaimFacts claim={claim} />
              <Allowed to={statementApi.decide}>
                <Asked question={asked} words="Loading the courses">
                  {(reply) => (
                    <DecideClaimForm claim={claim} courses={coursesThatCount(reply, { ...claim, ...provenance })} />
                  )}
                </Asked>
              </Allowed>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

/** Training accepted as any other course would go on waiting. */
function coursesThatCount(
  { courses, requirements }: ReplyOf<typeof requirementApi.list>,
  { role, asAt }: Pick<Claim, 'role'> & { readonly asAt: IsoDate },
): readonly Course[] {
  const accepted = requirementAt(requirements, { role, kind: 'school', asAt })?.acceptedCourses ?? [];
  return courses.filter(({ courseId }) => accepted.includes(courseId));
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
