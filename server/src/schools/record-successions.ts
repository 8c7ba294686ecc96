import { linkedSuccessions } from '@due-regard/shared/schools/register-links.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listLinks, listLives, listSuccessions } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { closeBeforeSuccessors } from './close-before-successors.ts';

/**
 * Records the successions that the links tell and that are not recorded yet, where both schools are on the register.
 * A conversion carries the history by itself; the others wait for a person.
 * @returns how many were new
 */
export async function recordSuccessions(change: Change, batchId: string): Promise<number> {
  const known = knownNow(change.authority);
  const isHere = new Set((await listLives(change.read, known)).map((life) => life.organisationId));
  const recorded = new Set(
    (await listSuccessions(change.read, known)).map((one) => pairOf(one.predecessorId, one.successorId)),
  );
  const told = linkedSuccessions(await listLinks(change.read, known));
  const fresh = told.filter(
    ({ predecessor, successor }) =>
      isHere.has(predecessor) && isHere.has(successor) && !recorded.has(pairOf(predecessor, successor)),
  );
  await change.record(
    'succession',
    fresh.map((one) => ({
      predecessor_id: one.predecessor,
      successor_id: one.successor,
      kind: one.kind,
      carries: one.kind === 'conversion' ? 1 : null,
      on_day: one.on,
      reason: null,
      batch_id: batchId,
    })),
  );
  await closeBeforeSuccessors(change, { successions: fresh, batchId });
  return fresh.length;
}

function pairOf(predecessor: string, successor: string): string {
  return `${predecessor} ${successor}`;
}
