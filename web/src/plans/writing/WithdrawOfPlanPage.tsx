import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { WithdrawForm } from '../../WithdrawForm.tsx';
import { PlanFormPage } from './PlanFormPage.tsx';
import type { PlanReply } from './PlanFormPage.tsx';

interface Withdrawal {
  readonly allow: Allow;
  /** What it is, in words; undefined where it is there no more. */
  readonly find: (reply: PlanReply, id: string) => string | undefined;
  readonly send: (authority: string, id: string, reason: string) => Promise<unknown>;
  /** "the approval" */
  readonly thing: string;
}

/** What can be withdrawn of a plan, by its part of the address. */
const withdrawals: Readonly<Record<string, Withdrawal>> = {
  plan: {
    allow: planWriting.withdraw.allow,
    thing: 'the plan',
    find: ({ plan }, id) => (plan.factId === id ? plan.name : undefined),
    send: (authority, id, reason) => call(planWriting.withdraw, { params: { authority, id }, body: { reason } }),
  },
  objective: {
    allow: planWriting.withdrawObjective.allow,
    thing: 'the objective',
    find: ({ objectives }, id) => objectives.find(({ factId }) => factId === id)?.title,
    send: (authority, id, reason) =>
      call(planWriting.withdrawObjective, { params: { authority, id }, body: { reason } }),
  },
  approval: {
    allow: planWriting.withdrawApproval.allow,
    thing: 'the approval',
    find: ({ approvals }, id) => {
      const found = approvals.find(({ approvalId }) => approvalId === id);
      return found === undefined ? undefined : `${found.label}, approved on ${longDate(found.approvedOn)}`;
    },
    send: (authority, id, reason) =>
      call(planWriting.withdrawApproval, { params: { authority, id }, body: { reason } }),
  },
  review: {
    allow: planWriting.withdrawReview.allow,
    thing: 'the review',
    find: ({ reviews }, id) => {
      const found = reviews.find(({ reviewId }) => reviewId === id);
      return found === undefined ? undefined : `Review of ${longDate(found.reviewedOn)}`;
    },
    send: (authority, id, reason) => call(planWriting.withdrawReview, { params: { authority, id }, body: { reason } }),
  },
};

/** Takes back what was entered of a plan by mistake. */
export function WithdrawOfPlanPage() {
  const { authority } = useHere();
  const { id = '', what = '', of = '' } = useParams();
  const withdrawal = withdrawals[what];
  const back = `/${authority}/plans/${id}`;
  return (
    <PlanFormPage title="Withdraw what was a mistake" to={{ allow: withdrawal?.allow ?? planWriting.review.allow }}>
      {(reply) => {
        const words = withdrawal?.find(reply, of);
        if (withdrawal === undefined || words === undefined)
          return <Empty why="There is no such entry today." next={<TextLink href={back}>See the plan</TextLink>} />;
        return (
          <>
            <SummaryList rows={[{ key: 'To withdraw', value: words }]} />
            <WithdrawForm
              send={(reason) => withdrawal.send(authority, of, reason)}
              back={what === 'plan' ? `/${authority}/plans` : back}
              said={`${words}: withdrawn`}
              submit={`Withdraw ${withdrawal.thing}`}
            />
          </>
        );
      }}
    </PlanFormPage>
  );
}
