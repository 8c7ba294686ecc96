import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { Deps } from '../deps.ts';
import type { OpenedSession } from './auth-library.ts';
import { recordForPerson } from './record-for-person.ts';
import { longestSession } from './session-times.ts';
import { whoIsHere } from './who-is-here.ts';

/** An attempt to sign in, and where it comes from. */
export interface Attempt {
  readonly email: string;
  readonly password: string;
  readonly network: string;
  readonly requestId: string | null;
}

export interface SignedIn {
  readonly person: PersonReply;
  readonly setCookie: string;
}

/**
 * Signs in. The answer and the work are the same for a wrong password, an unknown address, somebody who has not joined
 * and somebody disabled.
 * @throws Refusal `wrong-password` or `too-many-guesses`
 */
export async function openSession(deps: Deps, attempt: Attempt): Promise<SignedIn> {
  const email = attempt.email.toLowerCase();
  const wasRight = deps.signIn.throttle.count({ account: email, network: attempt.network });
  const signedIn = await enter(deps, { ...attempt, email });
  wasRight();
  return signedIn;
}

/**
 * Opens a session for somebody whose password is not a guess: they have just set it.
 * @throws Refusal `wrong-password`
 */
export async function enter(deps: Deps, attempt: Omit<Attempt, 'network'>): Promise<SignedIn> {
  const opened = await deps.signIn.open(attempt);
  if (opened === undefined) {
    deps.log.info({ requestId: attempt.requestId }, 'a sign-in was refused');
    throw refused('wrong-password');
  }
  await recordEntry(deps, opened, attempt.requestId);
  const endsAt = instantOf(Date.parse(deps.clock.now()) + longestSession);
  return { person: await whoIsHere(deps, { userId: opened.userId, endsAt }), setCookie: opened.setCookie };
}

async function recordEntry(deps: Deps, { userId, token }: OpenedSession, requestId: string | null): Promise<void> {
  try {
    await recordForPerson(deps, {
      userId,
      requestId,
      what: 'person.signed-in',
      write: (one) => one.people.noteSignedIn(userId, londonDay(one.at)),
    });
  } catch (error) {
    // A session that the record of changes does not know is not given out.
    await deps.signIn.end(token);
    throw error;
  }
}
