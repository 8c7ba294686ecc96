import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';

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
    const [scopeId = ''] = await one.record('scope', [
      { valid_from: validFrom, type_codes: JSON.stringify(typeCodes), reason },
    ]);
    return one.done({ what: 'scope.added', subject: scopeId, after: { validFrom, typeCodes }, reason }, { scopeId });
  });
}
