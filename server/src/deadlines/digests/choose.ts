import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listMailStopped } from '@due-regard/db/deadlines/mail-choice.ts';
import type { Deps } from '../../deps.ts';

/** Stops the mails to oneself from a council, or starts them again. */
export function chooseDigests(deps: Deps, actor: Actor, wantsDigests: boolean): Promise<undefined> {
  const { userId } = actor;
  return change(deps, actor, async (one) => {
    const wanted = !(await listMailStopped(one.read, one.authority)).has(userId);
    if (wanted === wantsDigests) return one.unchanged(undefined);
    await one.mailChoices.choose(userId, wantsDigests);
    return one.done({ what: wantsDigests ? 'mail.started' : 'mail.stopped', subject: userId }, undefined);
  });
}
