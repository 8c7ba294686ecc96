import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listSuccessions } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';

interface SuccessionDecision {
  readonly successionId: string;
  readonly carries: boolean;
  readonly reason: string;
}

/** Says whether a predecessor's history counts for its successor. @throws Refusal `not-found` or `stale` */
export async function decideSuccession(
  deps: ChangeDeps,
  actor: Actor,
  { successionId, carries, reason }: SuccessionDecision,
): Promise<{ readonly successionId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('succession', successionId);
    const before = (await listSuccessions(one.read, knownNow(actor.authority))).find(
      (known) => known.successionId === successionId,
    );
    if (before === undefined) throw refused('stale');
    await one.withdraw('succession', [successionId]);
    const [newId = ''] = await one.record('succession', [
      {
        predecessor_id: before.predecessorId,
        successor_id: before.successorId,
        kind: before.kind,
        carries: carries ? 1 : 0,
        on_day: before.on,
        reason,
        batch_id: null,
      },
    ]);
    return one.done(
      { what: 'succession.decided', subject: before.successorId, before, after: { carries }, reason },
      { successionId: newId },
    );
  });
}
