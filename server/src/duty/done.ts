import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listObligationsDone } from '@due-regard/db/duty/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { checkAsked } from './known-obligation.ts';

interface Done {
  readonly obligationId: string;
  readonly doneOn: IsoDate;
  readonly note: string | null;
}

/** Records a day on which what recurs was done. @throws Refusal `not-valid` for a day that is recorded already */
export async function recordDone(
  deps: ChangeDeps,
  actor: Actor,
  { obligationId, doneOn, note }: Done,
): Promise<{ readonly obligationId: string }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    await checkAsked(one, { obligationId, days: { doneOn }, today });
    const before = await listObligationsDone(one.read, knownNow(actor.authority));
    if (before.some((row) => row.obligationId === obligationId && row.doneOn === doneOn))
      throw notValid([{ field: 'doneOn', code: 'taken' }]);
    await one.record('obligation_done', [{ obligation_id: obligationId, done_on: doneOn, note }]);
    return one.done({ what: 'obligation.done', subject: obligationId, after: { doneOn, note } }, { obligationId });
  });
}

/** @throws Refusal `not-found` or `stale` */
export async function withdrawDone(
  deps: ChangeDeps,
  actor: Actor,
  { doneId, reason }: { readonly doneId: string; readonly reason: string },
): Promise<{ readonly obligationId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('obligation_done', doneId);
    const rows = await listObligationsDone(one.read, knownNow(actor.authority));
    const found = rows.find((row) => row.doneId === doneId);
    if (found === undefined) throw refused('stale');
    const { obligationId, doneOn, note } = found;
    await one.withdraw('obligation_done', [doneId]);
    return one.done(
      { what: 'obligation.done-withdrawn', subject: obligationId, before: { doneOn, note }, reason },
      { obligationId },
    );
  });
}
