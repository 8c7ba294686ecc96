import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { ActionFacts } from './ActionFacts.tsx';
import { ActionHistory } from './ActionHistory.tsx';
import { ActionLog } from './ActionLog.tsx';
import { ActionStanding } from './ActionStanding.tsx';
import { HowColours } from './HowColours.tsx';
import { ActionButtons } from './PlanActions.tsx';
import { planCrumbs } from './PlansPages.tsx';
import type { ActionReply } from './rows.ts';
import { Checks, EvidenceList } from './Shown.tsx';

/** One action: where it stands and why, what was done, what shows it. */
export function ActionPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(planApi.action, { params: { authority, id }, query: dates }));
  const { data } = question;
  return (
    <Page
      title={data?.action.title ?? 'Action'}
      section="Action plans"
      breadcrumbs={planCrumbs(authority, ['Actions', 'actions'])}
      caption={data && referencesOf(data)}
      asAt={data && <AsAt {...data.dates} />}
    >
      <Asked question={question} words="Loading the action">
        {(reply) => <Action reply={reply} />}
      </Asked>
    </Page>
  );
}

function Action({ reply }: { readonly reply: ActionReply }) {
  return (
    <>
      <ActionStanding reply={reply} />
      <ActionButtons reply={reply} />
      <HowColours />
      <ActionFacts reply={reply} />
      <ActionLog reply={reply} />
      <EvidenceList reply={reply} />
      <Checks reply={reply} />
      <ActionHistory reply={reply} />
    </>
  );
}

function referencesOf({ action: { places } }: ActionReply): string {
  if (places.length === 0) return 'In no plan';
  return places.map(({ ref, planName }) => `${ref}, ${planName}`).join(' · ');
}
