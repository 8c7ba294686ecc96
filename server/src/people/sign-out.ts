import type { Deps } from '../deps.ts';
import { recordForPerson } from './record-for-person.ts';
import type { Session } from './sign-in.ts';

/** Ends the session, if there is one, and enters that it ended. @returns the `Set-Cookie` to send */
export async function signOut(deps: Deps, session: Session | undefined, requestId: string | null): Promise<string> {
  const emptyCookie = await deps.signIn.end(session?.token);
  if (session !== undefined)
    await recordForPerson(deps, { userId: session.userId, requestId, what: 'person.signed-out' });
  return emptyCookie;
}
