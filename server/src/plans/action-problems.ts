import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { unlikelyDay } from '@due-regard/shared/deadlines/unlikely-day.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import { opensWritten } from '@due-regard/shared/plans/opening.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { listObligations } from '@due-regard/db/duty/queries.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { listActionChecks, listActions, listProgress, listRagOverrides } from '@due-regard/db/plans/actions.ts';
import { knownNow } from '../http/as-at.ts';
import type { Turn } from '../registers/turn.ts';
import type { ActionDraft } from './action-row.ts';

type Found = FieldProblem | false | undefined;

/**
 * What is to be mended of an action before it is recorded.
 * @param before the row that it comes after: what it named already may stay, though its owner has left since
 */
export async function actionProblems(
  one: Change,
  draft: ActionDraft,
  before: Action | null = null,
): Promise<readonly Found[]> {
  const today = londonDay(one.at);
  return [
    ...exemptProblems(draft),
    draft.dueOn !== before?.dueOn && unlikelyDay('dueOn', draft.dueOn, today),
    draft.startsOn !== before?.startsOn && unlikelyDay('startsOn', draft.startsOn, today),
    draft.dueOn !== null &&
      draft.startsOn !== null &&
      draft.dueOn < draft.startsOn && { field: 'dueOn', code: 'before-start' },
    await ownerProblem(one, draft, before),
    await obligationProblem(one, draft, before),
    await carriedProblem(one, draft, before),
  ];
}

/** What was written of an action while it was closed stays closed: it is opened from a day after that. */
export async function openingProblem(one: Change, turn: Turn<Action>, after: ActionDraft): Promise<Found> {
  const { before, validFrom: from, isCorrection } = turn;
  const { actionId } = before;
  const known = knownNow(one.authority);
  const written = {
    progress: await listProgress(one.read, known, [actionId]),
    checks: await listActionChecks(one.read, known, [actionId]),
    overrides: await listRagOverrides(one.read, known, [actionId]),
    revisions: await listRevisions(one.read, known, { about: 'action', aboutIds: [actionId] }),
  };
  const opening = { before: before.publication, after: after.publication, from, isCorrection };
  return opensWritten(written, opening) && { field: 'publication', code: 'open-from-a-day' };
}

/** Whatever is exempt says by which paragraph, and why; nothing else does. */
function exemptProblems({ publication, exemptParagraph, exemptReason }: ActionDraft): readonly Found[] {
  const answers = { exemptParagraph, exemptReason };
  return Object.entries(answers).map(([field, answer]) => {
    if (publication === 'exempt') return answer === null && { field, code: 'empty' };
    return answer !== null && { field, code: 'not-asked' };
  });
}

async function ownerProblem(one: Change, { ownerUser }: ActionDraft, before: Action | null): Promise<Found> {
  if (ownerUser === null || ownerUser === before?.ownerUser) return false;
  const held = await listMemberships(one.read, { authority: one.authority, userId: ownerUser });
  const today = londonDay(one.at);
  const isHere = held.some(({ expiresOn }) => expiresOn === null || expiresOn >= today);
  return !isHere && { field: 'ownerUser', code: 'unknown' };
}

async function obligationProblem(one: Change, { obligations }: ActionDraft, before: Action | null): Promise<Found> {
  const added = obligations.filter((id) => before?.obligations.includes(id) !== true);
  if (added.length === 0) return false;
  const known = new Set((await listObligations(one.read, knownNow(one.authority))).map((asked) => asked.obligationId));
  return !added.every((id) => known.has(id)) && { field: 'obligations', code: 'unknown' };
}

/** It goes on with an action that is here, and with none that goes on with it. */
async function carriedProblem(one: Change, { carriedFrom }: ActionDraft, before: Action | null): Promise<Found> {
  if (carriedFrom === null || carriedFrom === before?.carriedFrom) return false;
  const actions = await listActions(one.read, knownNow(one.authority));
  if (!actions.some(({ actionId }) => actionId === carriedFrom)) return { field: 'carriedFrom', code: 'unknown' };
  const later = new Set(before === null ? [] : [before.actionId]);
  // Each round finds what goes on with what was found; it ends, since there are only so many.
  for (let size = -1; size !== later.size;) {
    size = later.size;
    for (const action of actions) {
      if (action.carriedFrom !== null && later.has(action.carriedFrom)) later.add(action.actionId);
    }
  }
  return later.has(carriedFrom) && { field: 'carriedFrom', code: 'itself' };
}
