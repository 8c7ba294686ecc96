import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { findPasswordHash, getPerson } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { enter } from './open-session.ts';
import type { SignedIn } from './open-session.ts';
import { ownWordsOf } from './own-words.ts';
import { checkNewPassword } from './password-rules.ts';
import { recordForPerson } from './record-for-person.ts';

export interface PasswordChange {
  readonly userId: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly network: string;
  readonly requestId: string | null;
}

/**
 * Changes one's own password: every session ends, and a new one opens here.
 * @throws Refusal `not-valid` or `too-many-guesses`
 */
export async function changePassword(deps: Deps, asked: PasswordChange): Promise<SignedIn> {
  const { userId, newPassword, requestId } = asked;
  const person = await getPerson(deps.db.read, userId);
  const wasRight = deps.signIn.throttle.count({ account: person.email, network: asked.network });
  const kept = (await findPasswordHash(deps.db.read, userId)) ?? '';
  if (!(await verifyPassword({ hash: kept, password: asked.currentPassword }))) {
    throw notValid([{ field: 'currentPassword', code: 'wrong' }]);
  }
  wasRight();
  checkNewPassword({ password: newPassword, ownWords: await ownWordsOf(deps, person), field: 'newPassword' });
  const hash = await hashPassword(newPassword);
  const isDone = await recordForPerson(deps, {
    userId,
    requestId,
    what: 'person.password-changed',
    write: async (one) => {
      await one.people.setPassword(userId, hash);
      await one.people.endSessions(userId);
      await one.people.dropLinks({ purpose: 'reset', userId });
    },
  });
  if (!isDone) throw refused('sign-in-needed');
  return enter(deps, { email: person.email, password: newPassword, requestId });
}
