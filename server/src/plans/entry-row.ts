import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Progress } from '@due-regard/shared/plans/action.ts';
import type { EntryBody } from '@due-regard/shared/plans/write-api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';

/** One entry of a log, before it is recorded. */
export type EntryDraft = Omit<Progress, 'progressId'>;

interface About {
  readonly actionId: string;
  readonly enteredOn: IsoDate;
  readonly actor: Actor;
}

export function entryDraftOf(body: EntryBody, { actionId, enteredOn, actor }: About): EntryDraft {
  return {
    actionId,
    enteredOn,
    status: body.status,
    note: body.note,
    blockedReason: body.blockedReason ?? null,
    isFlagged: body.isFlagged,
    author: actor.userId,
    authorRole: roleOf(actor),
  };
}

const weightiest: readonly Role[] = ['lead', 'officer'];

/** The role in which somebody enters or checks: a lead who is an officer too does it as the lead. */
export function roleOf({ roles }: Actor): Role | null {
  return weightiest.find((role) => roles.includes(role)) ?? roles[0] ?? null;
}

/** Nothing blocks what is said done or superseded. */
export function blockedProblem({ status, blockedReason }: EntryDraft): FieldProblem | false {
  const isOver = status === 'said-done' || status === 'superseded';
  return isOver && blockedReason !== null && { field: 'blockedReason', code: 'not-asked' };
}

export function entryRow(draft: EntryDraft): NewFact<'progress'> {
  return {
    action_id: draft.actionId,
    entered_on: draft.enteredOn,
    status: draft.status,
    note: draft.note,
    blocked_reason: draft.blockedReason,
    is_flagged: draft.isFlagged ? 1 : 0,
    author: draft.author,
    author_role: draft.authorRole,
    batch_id: null,
    row_number: null,
  };
}
