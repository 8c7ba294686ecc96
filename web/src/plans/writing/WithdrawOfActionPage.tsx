import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { WithdrawForm } from '../../WithdrawForm.tsx';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';

interface Withdrawal {
  readonly allow: Allow;
  /** What it is, in words; undefined where it is there no more. */
  readonly find: (reply: ActionReply, id: string) => string | undefined;
  readonly send: (authority: string, id: string, reason: string) => Promise<unknown>;
  /** "the entry" */
  readonly thing: string;
}

/** What can be withdrawn of an action, by its part of the address. */
const withdrawals: Readonly<Record<string, Withdrawal>> = {
  action: {
    allow: actionWriting.withdraw.allow,
    thing: 'the action',
    find: ({ action }, id) => (action.factId === id ? action.title : undefined),
    send: (authority, id, reason) => call(actionWriting.withdraw, { params: { authority, id }, body: { reason } }),
  },
  entry: {
    allow: actionWriting.withdrawEntry.allow,
    thing: 'the entry',
    find: ({ log }, id) => {
      const found = log.find(({ progressId }) => progressId === id);
      if (found === undefined) return undefined;
      return `${longDate(found.enteredOn)}, ${progressStatusNames[found.status].toLowerCase()}: ${found.note}`;
    },
    send: (authority, id, reason) => call(actionWriting.withdrawEntry, { params: { authority, id }, body: { reason } }),
  },
  day: {
    allow: actionWriting.withdrawRevision.allow,
    thing: 'the promised day',
    find: ({ revisions }, id) => {
      const found = revisions.find(({ revisionId }) => revisionId === id);
      return found === undefined ? undefined : `Promised for ${longDate(found.dueOn)}: ${found.reason}`;
    },
    send: (authority, id, reason) =>
      call(actionWriting.withdrawRevision, { params: { authority, id }, body: { reason } }),
  },
  colour: {
    allow: actionWriting.withdrawOverride.allow,
    thing: 'the colour',
    find: ({ action: { state } }, id) =>
      state.override?.overrideId === id ? `Set to ${state.override.rag}: ${state.override.reason}` : undefined,
    send: (authority, id, reason) =>
      call(actionWriting.withdrawOverride, { params: { authority, id }, body: { reason } }),
  },
  check: {
    allow: actionWriting.withdrawCheck.allow,
    thing: 'the check',
    find: ({ checks }, id) => {
      const found = checks.find(({ checkId }) => checkId === id);
      if (found === undefined) return undefined;
      return `Checked on ${longDate(found.checkedOn)} by ${found.bodyName ?? found.checker ?? 'a colleague'}`;
    },
    send: (authority, id, reason) => call(actionWriting.withdrawCheck, { params: { authority, id }, body: { reason } }),
  },
  evidence: {
    allow: evidenceApi.withdraw.allow,
    thing: 'the evidence',
    find: ({ evidence }, id) => {
      const found = evidence.find(({ evidenceId }) => evidenceId === id);
      return found === undefined ? undefined : `${found.title}, ${longDate(found.datedOn)}`;
    },
    send: (authority, id, reason) => call(evidenceApi.withdraw, { params: { authority, id }, body: { reason } }),
  },
};

/** Takes back what was entered of an action by mistake. */
export function WithdrawOfActionPage() {
  const { authority } = useHere();
  const { id = '', what = '', of = '' } = useParams();
  const withdrawal = withdrawals[what];
  const back = `/${authority}/actions/${id}`;
  return (
    <ActionFormPage title="Withdraw what was a mistake" to={{ allow: withdrawal?.allow ?? actionWriting.enter.allow }}>
      {(reply) => {
        const words = withdrawal?.find(reply, of);
        if (withdrawal === undefined || words === undefined)
          return <Empty why="There is no such entry today." next={<TextLink href={back}>See the action</TextLink>} />;
        return (
          <>
            <SummaryList rows={[{ key: 'To withdraw', value: words }]} />
            <WithdrawForm
              send={(reason) => withdrawal.send(authority, of, reason)}
              back={what === 'action' ? `/${authority}/actions` : back}
              said={`${reply.action.title}: ${withdrawal.thing} withdrawn`}
              submit={`Withdraw ${withdrawal.thing}`}
            />
          </>
        );
      }}
    </ActionFormPage>
  );
}
