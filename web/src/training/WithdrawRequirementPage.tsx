import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { call, queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from './crumbs.ts';
import { periodsOf, requirementSentence } from './requirement-words.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';

export function WithdrawRequirementPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority } }));
  const back = `/${authority}/training/requirements`;
  return (
    <Page
      title="Withdraw what is asked"
      section="Training"
      breadcrumbs={crumbsTo(authority, ['Courses and requirements', 'requirements'])}
    >
      <Asked question={asked} words="Loading what is asked">
        {({ courses, requirements }) => {
          const one = requirements.find(({ requirementId }) => requirementId === id);
          if (one === undefined)
            return (
              <Empty
                why="This is no longer asked: it was withdrawn."
                next={<TextLink href={back}>See what is asked</TextLink>}
              />
            );
          const words = periodsOf(requirements, one.role).find(({ requirement }) => requirement === one)?.words ?? '';
          return (
            <>
              <p className="govuk-body-l">{requirementSentence(one, courses)}</p>
              <p className="govuk-body">
                In force {words}. Withdraw it only if it was entered by mistake: figures of its days change. To ask
                something else from a day on,{' '}
                <TextLink href={`${back}/new?from=${id}`}>change it from that day</TextLink>.
              </p>
              <Allowed to={requirementApi.withdrawRequirement}>
                <WithdrawForm
                  send={(reason) =>
                    call(requirementApi.withdrawRequirement, { params: { authority, id }, body: { reason } })
                  }
                  back={back}
                  said={`${trainingRoleNames[one.role]}: what was asked ${words} is withdrawn`}
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
