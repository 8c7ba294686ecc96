import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { planKindNames } from '@due-regard/shared/plans/plan.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { planFiles } from '../measure/downloads.ts';
import { PlanStatusCard } from '../measure/PlanStatusCard.tsx';
import { statusMessage } from '@due-regard/shared/plans/status-chart.ts';
import { actionsWords } from '../measure/plan-words.ts';
import { TruthFigures } from '../measure/TruthFigures.tsx';
import { withheldWords } from './action-filters.ts';
import { Approvals, Reviews } from './Approvals.tsx';
import { HowColours } from './HowColours.tsx';
import { ObjectiveSections } from './ObjectiveSections.tsx';
import { PlanButtons } from './PlanActions.tsx';
import { planCrumbs } from './PlansPages.tsx';
import type { PlanReply } from './rows.ts';

/** One plan: what it promises, objective by objective, and how far it has come. */
export function PlanPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(planApi.plan, { params: { authority, id }, query: dates }));
  const { data } = question;
  return (
    <Page
      title={data?.plan.name ?? 'Action plan'}
      section="Action plans"
      breadcrumbs={planCrumbs(authority)}
      caption={data && planKindNames[data.plan.kind]}
      asAt={data && <AsAt {...data.dates} />}
    >
      <Asked question={question} words="Loading the plan">
        {(reply) => <Plan reply={reply} />}
      </Asked>
    </Page>
  );
}

function Plan({ reply }: { readonly reply: PlanReply }) {
  const here = useHere();
  const { plan, counts, dates, withheld } = reply;
  return (
    <>
      <p className="govuk-body-l">{sentenceOf(reply)}</p>
      <PlanButtons plan={plan} />
      <SummaryList rows={factsOf(reply)} />
      {counts.total > 0 && (
        <>
          <TruthFigures counts={counts} dates={dates} scope={`Actions of ${plan.name}, each once`} />
          <PlanStatusCard
            message={statusMessage(counts)}
            noun="plan"
            rows={[{ label: plan.name, counts }]}
            all={counts}
            dates={dates}
            downloads={planFiles(here, plan.planId)}
          />
        </>
      )}
      {withheld > 0 && (
        <p className="govuk-body">
          Of the actions counted, {withheld === counts.total ? 'none is shown to you' : withheldWords(withheld)}.
        </p>
      )}
      <ObjectiveSections reply={reply} />
      <HowColours />
      <Approvals approvals={reply.approvals} />
      <Reviews reviews={reply.reviews} />
    </>
  );
}

function sentenceOf({ plan, counts, hasEnded }: PlanReply): string {
  const ended = hasEnded && plan.endsOn !== null ? ` The plan ended on ${longDate(plan.endsOn)}.` : '';
  if (counts.total === 0) return `The plan holds no action yet.${ended}`;
  const { all, due, byClass } = counts;
  const late = byClass.overdue === 0 ? 'none is overdue' : `${String(byClass.overdue)} overdue`;
  return `${actionsWords(counts.total)}: ${String(all.withEvidence)} done with evidence, ${late}; of the ${String(due.counted)} first promised by this day, ${String(due.withEvidence)} done with evidence.${ended}`;
}

function factsOf({ plan, bodyName, nextReviewOn, hasEnded }: PlanReply) {
  const days = [plan.startsOn, plan.endsOn].map((day) => (day === null ? 'not given' : longDate(day)));
  return [
    { key: 'Whose plan', value: plan.organisation },
    { key: 'From and to', value: days.join(' to ') },
    { key: 'Reviewed by', value: bodyName ?? 'No body is named' },
    { key: 'How often', value: plan.reviewMonths === 1 ? 'Every month' : `Every ${String(plan.reviewMonths)} months` },
    { key: 'Next review', value: nextReviewWords(nextReviewOn, hasEnded) },
  ];
}

function nextReviewWords(on: PlanReply['nextReviewOn'], hasEnded: boolean): string {
  if (hasEnded) return 'None: the plan has ended';
  return on === null ? 'Not known: it has neither a start nor a review' : longDate(on);
}
