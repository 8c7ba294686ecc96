import { refused } from '@due-regard/shared/http/problem.ts';
import { getPerson } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { hashPassword } from './hash-password.ts';
import { readLink, useLink } from './links.ts';
import { enter } from './open-session.ts';
import type { SignedIn } from './open-session.ts';
import { ownWordsOf } from './own-words.ts';
import { checkNewPassword } from './password-rules.ts';
import { recordForPerson } from './record-for-person.ts';

export interface LinkAccepted {
  readonly link: string;
  readonly password: string;
  readonly requestId: string | null;
}

/**
 * Sets the password that an invitation or a reset asks for, uses the link up, and signs in. A password that is not
 * taken leaves the link as it was.
 * @throws Refusal `link-used` or `not-valid`
 */
export async function acceptLink(deps: Deps, { link, password, requestId }: LinkAccepted): Promise<SignedIn> {
  const { purpose, userId } = await readLink(deps, link);
  if (purpose === 'set-up') throw refused('link-used');
  const person = await getPerson(deps.db.read, userId);
  checkNewPassword({ password, ownWords: await ownWordsOf(deps, person), field: 'password' });
  const hash = await hashPassword(password);
  const isDone = await recordForPerson(deps, {
    userId,
    requestId,
    what: purpose === 'join' ? 'person.joined' : 'person.password-reset',
    write: async (one) => {
      await useLink(one, link);
      await one.people.setPassword(userId, hash);
      await one.people.endSessions(userId);
    },
  });
  if (!isDone) throw refused('link-used');
  return enter(deps, { email: person.email, password, requestId });
}
