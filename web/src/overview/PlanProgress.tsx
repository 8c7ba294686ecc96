import { useQuery } from '@tanstack/react-query';
import { planApi } from '@due-regard/shared/plans/api.ts';
import type { ProgressReply } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { planFiles } from '../measure/downloads.ts';
import { PlanFinishedCard } from '../measure/PlanFinishedCard.tsx';
import { PlanStatusCard } from '../measure/PlanStatusCard.tsx';
import { statusMessage } from '@due-regard/shared/plans/status-chart.ts';

/** Progress against each plan, and what is finished of what was to be; nothing while no plan holds an action. */
export function PlanProgress() {
  const here = useHere();
  const { authority, dates } = here;
  const { data } = useQuery(queryOf(planApi.progress, { params: { authority }, query: dates }));
  if (data === undefined || data.all.total === 0) return null;
  const current = data.plans.filter(({ hasEnded }) => !hasEnded);
  return (
    <section aria-labelledby="plan-progress">
      <h2 className="govuk-heading-l" id="plan-progress">
        Progress against action plans
      </h2>
      <PlanStatusCard
        headingLevel={3}
        message={statusMessage(data.all)}
        noun="plan"
        rows={[
          { label: 'All plans', counts: data.all },
          ...current.map(({ name, counts }) => ({ label: name, counts })),
        ]}
        all={data.all}
        dates={data.dates}
        downloads={planFiles(here)}
      />
      <PlanFinishedCard
        headingLevel={3}
        points={quarterly(data.finished)}
        dates={data.dates}
        pace="every third month"
      />
      <p className="govuk-body">
        <TextLink href={`/${authority}/plans`}>All action plans, by theme and by agency</TextLink>
      </p>
    </section>
  );
}

type Points = ProgressReply['finished'];

/** Every third month to either side of the day asked for; the months between stand with the plans. */
function quarterly(points: Points): Points {
  const today = points.findLastIndex(({ finished }) => finished !== null);
  return points.filter((_, index) => (index - today) % 3 === 0);
}
