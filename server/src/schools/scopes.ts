import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listScopes } from '@due-regard/db/schools/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { isFarAhead } from './days-ahead.ts';

interface ScopeInput {
  readonly validFrom: IsoDate;
  readonly typeCodes: readonly string[];
  readonly reason: string;
}

/** Counts other types of school from a day on; what was counted before that day stays as it was. */
export async function addScope(
  deps: ChangeDeps,
  actor: Actor,
  input: ScopeInput,
): Promise<{ readonly scopeId: string }> {
  const { validFrom, reason } = input;
  const typeCodes = [...new Set(input.typeCodes)].toSorted((left, right) => Number(left) - Number(right));
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    if (isFarAhead(validFrom, today)) throw notValid([{ field: 'validFrom', code: 'too-far' }]);
    const [scopeId = ''] = await one.record('scope', [
      { valid_from: validFrom, type_codes: JSON.stringify(typeCodes), reason },
    ]);
    return one.done({ what: 'scope.added', subject: scopeId, after: { validFrom, typeCodes }, reason }, { scopeId });
  });
}

/**
 * Withdraws what was entered by mistake: the scope before it counts on through its days.
 * @throws Refusal `not-found` or `stale`; `conflict` when it is the only one, since nothing else says what is counted
 */
export async function withdrawScope(
  deps: ChangeDeps,
  actor: Actor,
  { scopeId, reason }: { readonly scopeId: string; readonly reason: string },
): Promise<{ readonly scopeId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('scope', scopeId);
    const scopes = await listScopes(one.read, knownNow(actor.authority));
    const before = scopes.find((scope) => scope.scopeId === scopeId);
    if (before === undefined) throw refused('stale');
    if (scopes.length === 1)
      throw refused('conflict', 'Nothing else says which types are counted. Enter the right ones first.');
    await one.withdraw('scope', [scopeId]);
    return one.done({ what: 'scope.withdrawn', subject: scopeId, before, reason }, { scopeId });
  });
}
