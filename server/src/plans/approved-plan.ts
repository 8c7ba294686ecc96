import { refused } from '@due-regard/shared/http/problem.ts';
import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { knownBeforeEntry } from '@due-regard/db/known.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import { planContent, rowsShown } from './plan-page.ts';
import { plansViewOf, viewPlans } from './plans-view.ts';

type ApprovedReply = Sendable<OutputOf<NonNullable<(typeof planApi.approved)['reply']>>>;

/** A plan on the day a body approved it, of the rows recorded just before the approval was. @throws Refusal `not-found` */
export async function readApproved(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  approvalId: string,
): Promise<ApprovedReply> {
  const now = await viewPlans(deps, actor, {});
  const approval = now.approvals.find((each) => each.approvalId === approvalId);
  if (approval === undefined) throw refused('not-found');
  const { approvedOn, label, note, planId } = approval;
  const dates = await resolveDates(deps, actor.authority, { asAt: approvedOn });
  const known = knownBeforeEntry(dates.known.authority, approval.recordedSeq);
  const then = await plansViewOf(deps, actor, { ...dates, known });
  const content = planContent(then, planId);
  return {
    label,
    approvedOn,
    bodyName: then.bodyName(approval.bodyId) ?? now.bodyName(approval.bodyId),
    note: now.reader.seesAll ? note : null,
    plan: content.plan,
    ...rowsShown(then, content),
  };
}
