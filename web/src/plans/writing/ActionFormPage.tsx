import { slipWords } from '@due-regard/shared/deadlines/slip-words.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Page } from '../../design-system/Page.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { actionCrumbs } from './crumbs.ts';

export type ActionReply = ReplyOf<typeof planApi.action>;

interface ActionFormPageProps {
  readonly title: string;
  /** The contract that the form sends. */
  readonly to: { readonly allow: Allow };
  readonly intro?: ReactNode;
  readonly children: (reply: ActionReply) => ReactNode;
}

/** A form about one action as it stands today, whose name and standing are above it. */
export function ActionFormPage({ title, to, intro, children }: ActionFormPageProps) {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const asked = useQuery(queryOf(planApi.action, { params: { authority, id } }));
  return (
    <Page title={title} section="Action plans" breadcrumbs={actionCrumbs(authority, id)}>
      <Allowed to={to}>
        <Asked question={asked} words="Loading the action">
          {(reply) => (
            <>
              <Standing reply={reply} />
              {intro}
              {children(reply)}
            </>
          )}
        </Asked>
      </Allowed>
    </Page>
  );
}

function Standing({ reply: { action } }: { readonly reply: ActionReply }) {
  const { state } = action;
  const owner = [action.ownerRole, action.ownerOrganisation].filter((part) => part !== null).join(', ');
  return (
    <SummaryList
      rows={[
        { key: 'Action', value: action.title },
        { key: 'Last entered', value: enteredWords(action) },
        { key: 'Due', value: dueWords(state) },
        { key: 'Owner', value: owner === '' ? 'Nobody is named' : owner },
      ]}
    />
  );
}

function enteredWords({ state }: ActionReply['action']): string {
  if (state.lastEntryOn === null) return 'Nothing yet';
  return `${progressStatusNames[state.status]}, on ${longDate(state.lastEntryOn)}`;
}

/** The day promised now; the day first promised and the slips are always beside it. */
export function dueWords(promised: ActionReply['action']['state']): string {
  const { dueOn } = promised;
  if (dueOn === null) return 'No day is promised';
  const slipped = slipWords(promised);
  return slipped === null ? longDate(dueOn) : `${longDate(dueOn)} (${slipped})`;
}
