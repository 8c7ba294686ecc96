import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { planCrumbs } from './crumbs.ts';

export type PlanReply = ReplyOf<typeof planApi.plan>;

interface PlanFormPageProps {
  readonly title: string;
  /** The contract that the form sends. */
  readonly to: { readonly allow: Allow };
  readonly children: (reply: PlanReply) => ReactNode;
}

/** A form about one plan as it stands today, whose name is above it. */
export function PlanFormPage({ title, to, children }: PlanFormPageProps) {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const asked = useQuery(queryOf(planApi.plan, { params: { authority, id } }));
  const plan = { id, name: asked.data?.plan.name ?? 'The plan' };
  return (
    <Page
      title={title}
      section="Action plans"
      caption={asked.data?.plan.name}
      breadcrumbs={planCrumbs(authority, plan)}
    >
      <Allowed to={to}>
        <Asked question={asked} words="Loading the plan">
          {children}
        </Asked>
      </Allowed>
    </Page>
  );
}
