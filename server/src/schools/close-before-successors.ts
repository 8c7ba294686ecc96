import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { LinkedSuccession } from '@due-regard/shared/schools/register-links.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listLives, listRegisterLoads } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';

/**
 * A school that left the register before its links came was taken to have closed on the file's date. Now that its
 * successor is known, it closed the day before that one opened; otherwise both would be counted for a while.
 * @returns how many close dates were put right
 */
export async function closeBeforeSuccessors(
  change: Change,
  { successions, batchId }: { readonly successions: readonly LinkedSuccession[]; readonly batchId: string },
): Promise<number> {
  const lives = new Map(
    (await listLives(change.read, knownNow(change.authority))).map((life) => [life.organisationId, life]),
  );
  const loads = await listRegisterLoads(change.read, knownNow(change.authority));
  const righted = [...Map.groupBy(successions, (one) => one.predecessor)].flatMap(([urn, heirs]) => {
    const life = lives.get(urn);
    const assumed = life?.closedBasis === 'not-listed' ? life.closedOn : null;
    if (life === undefined || assumed === null) return [];
    const since = loads.findLast(({ fileDate }) => fileDate < assumed)?.fileDate ?? null;
    const [opened] = heirs
      .filter(({ kind }) => since !== null || kind === 'conversion')
      .flatMap(({ successor }) => lives.get(successor)?.openedOn ?? [])
      // A school that it merged into may have opened long before: that says nothing of when this one closed.
      .filter((day) => day <= assumed && (since === null || day > since))
      .toSorted();
    return opened === undefined ? [] : [{ life, closedOn: addDays(opened, -1) }];
  });
  await change.withdraw(
    'life',
    righted.map(({ life }) => life.lifeId),
  );
  await change.record(
    'life',
    righted.map(({ life, closedOn }) => ({
      organisation_id: life.organisationId,
      opened_on: life.openedOn,
      closed_on: closedOn,
      is_proposed: 0,
      closed_basis: 'successor-opened',
      closed_reason: null,
      batch_id: batchId,
    })),
  );
  return righted.length;
}
