import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { importCrumbs } from '../crumbs.ts';
import { ChoosePlanFile } from './ChoosePlanFile.tsx';
import { KnownPlan } from './KnownPlan.tsx';
import { planInHand } from './plan-in-hand.ts';
import { PlanReadingForm } from './PlanReadingForm.tsx';

/** How the columns and words of an action plan are read: known from before, or said by a person. */
export function PlanReadingPage() {
  const { authority } = useHere();
  return (
    <Page title="How the plan is read" section="Imports" breadcrumbs={importCrumbs(authority)}>
      <Allowed to={planFileApi.look}>
        <Reading />
      </Allowed>
    </Page>
  );
}

function Reading() {
  const { authority } = useHere();
  const queries = useQueryClient();
  const [held, setHeld] = useState(() => planInHand(queries, authority));
  const [isMapping, setMapping] = useState(held?.draft?.chosen !== undefined);
  const [parameters] = useSearchParams();
  const made = parameters.get('plan');
  const plans = useQuery(queryOf(planApi.progress, { params: { authority }, query: {} }));
  if (held === undefined) return <ChoosePlanFile onLooked={setHeld} />;
  return (
    <Asked question={plans} words="Loading the plans">
      {(reply) => {
        const current = reply.plans.filter(({ hasEnded }) => !hasEnded);
        if (current.length === 0)
          return (
            <Empty
              why="No action plan is entered yet."
              next={
                <TextLink href={`/${authority}/plans/new?file=yes`}>
                  Enter the plan first; its actions then come with the file, which waits here
                </TextLink>
              }
            />
          );
        if (held.look.isComplete && !isMapping)
          return <KnownPlan held={held} plans={current} made={made} onMap={() => setMapping(true)} />;
        return <PlanReadingForm held={held} plans={current} made={made} onLooked={setHeld} />;
      }}
    </Asked>
  );
}
