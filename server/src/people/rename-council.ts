import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';

/**
 * Calls a council by another name, as papers print it; its code, which addresses and files use, stays.
 * @throws Refusal `stale` when it is no longer called what the page showed, `not-valid` when nothing would change
 */
export function renameCouncil(
  deps: ChangeDeps,
  actor: Actor,
  { was, name }: { readonly was: string; readonly name: string },
): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const before = await getAuthority(one.read, actor.authority);
    if (before.name !== was) throw refused('stale');
    if (name === was) throw notValid([{ field: 'name', code: 'unchanged' }]);
    await one.updateAuthority({ name });
    return one.done(
      { what: 'council.renamed', subject: actor.authority, before: { name: was }, after: { name } },
      undefined,
    );
  });
}
