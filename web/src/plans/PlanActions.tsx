import { useLocation } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { withParameters } from '../address.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { useHere } from '../here.ts';
import type { ActionReply, ActionRow, PlanReply } from './rows.ts';

interface Way {
  /** The contract that the form behind it sends; whoever may not is not shown the way. */
  readonly asks: { readonly allow: Allow };
  /** Under the council's address. */
  readonly to: string;
  readonly words: string;
}

/** The first is what people come for; the others are beside it. */
function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const { authority, may } = useHere();
  const open = ways.filter(({ asks }) => may(asks));
  if (open.length === 0) return null;
  return (
    <div className="app-screen-only">
      <ButtonGroup>
        {open.map(({ to, words }, index) =>
          index === 0 ? (
            <ButtonLink key={to} href={`/${authority}/${to}`}>
              {words}
            </ButtonLink>
          ) : (
            <TextLink key={to} href={`/${authority}/${to}`}>
              {words}
            </TextLink>
          ),
        )}
      </ButtonGroup>
    </div>
  );
}

/** Where a plan is begun; nothing for those who may not. */
export function NewPlan() {
  return <Ways ways={[{ asks: planWriting.add, to: 'plans/new', words: 'Add an action plan' }]} />;
}

/** What is done from the list; its filters are taken along. */
export function NewAction() {
  const { search } = useLocation();
  return (
    <Ways
      ways={[
        {
          asks: actionWriting.enterMany,
          to: `actions/update${withParameters(search, { view: undefined })}`,
          words: 'Update several of these',
        },
        { asks: actionWriting.add, to: 'actions/new', words: 'Add an action' },
        { asks: actionWriting.checkMany, to: 'actions/check', words: 'Record what a body found done' },
      ]}
    />
  );
}

export function PlanButtons({ plan: { planId } }: Pick<PlanReply, 'plan'>) {
  return (
    <Ways
      ways={[
        { asks: actionWriting.enterMany, to: `actions/update?plan=${planId}`, words: 'Update its actions' },
        { asks: actionWriting.add, to: `actions/new?plan=${planId}`, words: 'Add an action' },
        { asks: planWriting.addObjective, to: `plans/${planId}/objectives/new`, words: 'Add an objective' },
        { asks: planWriting.review, to: `plans/${planId}/review`, words: 'Record a review' },
        { asks: planWriting.approve, to: `plans/${planId}/approve`, words: 'Record an approval' },
        { asks: planWriting.change, to: `plans/${planId}/change`, words: 'Change the plan' },
      ]}
    />
  );
}

export function ChangeObjective({ objective }: { readonly objective: PlanReply['objectives'][number] }) {
  const { authority, may } = useHere();
  if (!may(planWriting.changeObjective)) return null;
  const { planId, objectiveId, title } = objective;
  return (
    <p className="govuk-body app-screen-only">
      <TextLink href={`/${authority}/plans/${planId}/objectives/${objectiveId}/change`}>
        Change<span className="govuk-visually-hidden"> the objective {title}</span>
      </TextLink>
    </p>
  );
}

export function ActionButtons({ reply: { action, mayCheck } }: { readonly reply: ActionReply }) {
  const own = `actions/${action.actionId}`;
  return (
    <Ways
      ways={[
        { asks: actionWriting.enter, to: `${own}/progress`, words: 'Enter progress' },
        ...(mayCheck ? [{ asks: actionWriting.check, to: `${own}/check`, words: 'Check it' }] : []),
        { asks: evidenceApi.add, to: `${own}/evidence`, words: 'Add evidence' },
        { asks: actionWriting.putOff, to: `${own}/due`, words: 'Promise another day' },
        { asks: actionWriting.override, to: `${own}/rag`, words: 'Set a colour' },
        { asks: actionWriting.place, to: `${own}/places`, words: 'Share it with a plan' },
        { asks: actionWriting.change, to: `${own}/change`, words: 'Change the action' },
      ]}
    />
  );
}

/** From a line of the list to its form, which leads back to the list with its filters. */
export function UpdateLink({ action: { actionId, title } }: { readonly action: ActionRow }) {
  const { authority, may } = useHere();
  const { search } = useLocation();
  if (!may(actionWriting.enter)) return null;
  const list = new URLSearchParams({ list: search }).toString();
  return (
    <span className="app-second-line app-screen-only">
      <TextLink href={`/${authority}/actions/${actionId}/progress?${list}`}>
        Enter progress<span className="govuk-visually-hidden"> of {title}</span>
      </TextLink>
    </span>
  );
}

interface WithdrawLinkProps {
  readonly asks: { readonly allow: Allow };
  /** `entry`, `day`, `check`, `evidence` of an action; `approval`, `review` of a plan. */
  readonly what: string;
  readonly of: string;
  /** Tells this link from the others: "the entry of 13 March 2018". */
  readonly hidden: string;
}

/** From the page of an action or a plan to where one of its entries is taken back. */
export function WithdrawLink({ asks, what, of, hidden }: WithdrawLinkProps) {
  const { may } = useHere();
  const { pathname } = useLocation();
  if (!may(asks)) return null;
  return (
    <span className="app-second-line app-screen-only">
      <TextLink href={`${pathname}/withdraw/${what}/${of}`}>
        Withdraw<span className="govuk-visually-hidden"> {hidden}</span>
      </TextLink>
    </span>
  );
}

export function EntryLink({ entry }: { readonly entry: ActionReply['log'][number] }) {
  const hidden = `the entry of ${longDate(entry.enteredOn)}: ${entry.note}`;
  return <WithdrawLink asks={actionWriting.withdrawEntry} what="entry" of={entry.progressId} hidden={hidden} />;
}
