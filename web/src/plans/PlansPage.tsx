import { planSentence } from '@due-regard/shared/overview/plan-sentence.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { counted } from '@due-regard/shared/measure/words.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { WhoChanged } from '../journal/WhoChanged.tsx';
import { useHere } from '../here.ts';
import { planFiles } from '../measure/downloads.ts';
import type { PlanProgress } from '../measure/plan-classes.ts';
import { PlanFinishedCard } from '../measure/PlanFinishedCard.tsx';
import { PlanStatusCard } from '../measure/PlanStatusCard.tsx';
import { statusMessage } from '@due-regard/shared/plans/status-chart.ts';
import { TruthFigures } from '../measure/TruthFigures.tsx';
import { HowColours } from './HowColours.tsx';
import { Movement } from './Movement.tsx';
import { NewPlan } from './PlanActions.tsx';
import { PlanGroups } from './PlanGroups.tsx';
import { PlansPages } from './PlansPages.tsx';
import { PlanTable } from './PlanTable.tsx';

/** How action plans progress, all of them together and each by itself. */
export function PlansPage() {
  const { authority, dates } = useHere();
  const [parameters] = useSearchParams();
  const since = parameters.get('since') ?? undefined;
  const progress = useQuery(queryOf(planApi.progress, { params: { authority }, query: { ...dates, since } }));
  return (
    <Page
      title="Action plans"
      breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}
      asAt={progress.data && <AsAt {...progress.data.dates} />}
    >
      <PlansPages />
      <Asked question={progress} words="Loading the plans">
        {(reply) => (reply.plans.length === 0 ? <NoPlan /> : <Progress reply={reply} />)}
      </Asked>
    </Page>
  );
}

function NoPlan() {
  return (
    <>
      <Empty
        why="No action plan was recorded by this date."
        next="A plan has objectives and actions, each with an owner and a day. An action may stand in several plans and is counted once."
      />
      <NewPlan />
    </>
  );
}

function Progress({ reply }: { readonly reply: PlanProgress }) {
  const downloads = planFiles(useHere());
  const { all, plans, dates, shared, inNoPlan } = reply;
  const current = plans.filter(({ hasEnded }) => !hasEnded);
  return (
    <>
      <p className="govuk-body-l">
        {planSentence({
          asAt: dates.asAt,
          plans: current.length,
          counts: all,
          nextReview: reply.nextReview,
          ended: plans.length - current.length,
          beyond: inNoPlan,
        })}
      </p>
      {shared > 0 && <p className="govuk-body">{sharedWords(shared)}</p>}
      {inNoPlan.open > 0 && <InNoPlan count={inNoPlan.open} />}
      {all.total > 0 && <TruthFigures counts={all} dates={dates} />}
      <HowColours />
      <PlanTable plans={plans} />
      <NewPlan />
      {all.total > 0 && (
        <>
          <PlanStatusCard
            message={statusMessage(all)}
            noun="plan"
            rows={[
              { label: 'All plans', counts: all },
              ...current.map(({ name, counts }) => ({ label: name, counts })),
            ]}
            all={all}
            dates={dates}
            downloads={downloads}
            note={
              shared > 0
                ? 'An action that several plans share is in the bar of each, and once in that of all.'
                : undefined
            }
          />
          <PlanFinishedCard points={reply.finished} dates={dates} downloads={downloads} />
          <Movement reply={reply} />
          <PlanGroups reply={reply} downloads={downloads} />
          <WhoChanged figure="actions" />
        </>
      )}
    </>
  );
}

function sharedWords(shared: number): string {
  return shared === 1
    ? 'One action stands in more than one plan and is counted once.'
    : `${String(shared)} actions stand in more than one plan and are counted once.`;
}

/** What is in none of the figures is one step away. */
function InNoPlan({ count }: { readonly count: number }) {
  const { authority } = useHere();
  const words = counted(count, ['action that is not done stands', 'actions that are not done stand']);
  return (
    <p className="govuk-body">
      <TextLink href={`/${authority}/actions?without=plan`}>{words} in no plan that goes on</TextLink>, and in none of
      these figures.
    </p>
  );
}
