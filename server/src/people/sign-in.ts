import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Clock } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { Revision } from '@due-regard/db/people/revision.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { dropEndedSessions, endSession, sessionFinder, touchSession } from '@due-regard/db/people/sessions.ts';
import type { Config } from '../config.ts';
import { makeAuthLibrary } from './auth-library.ts';
import type { OpenedSession } from './auth-library.ts';
import { emptyCookie, signInCookie, tokenReader } from './cookie.ts';
import { isHeld } from './held.ts';
import { signInSecret } from './secret.ts';
import { longestIdle, touchedEvery } from './session-times.ts';
import { Throttle } from './throttle.ts';

/** A session that is neither idle nor over, and what its person may do for the authority asked about. */
export interface Session {
  readonly userId: string;
  readonly token: string;
  readonly roles: readonly Role[];
  readonly endsAt: Instant;
  /** How far the records of the authority asked about have come; null where there is none. */
  readonly revision: Revision | null;
}

/** Sessions and the guesses at passwords, made once in main.ts. */
export interface SignIn {
  readonly throttle: Throttle;
  /** @returns undefined when e-mail and password do not belong together, or the person holds no role any more */
  open(tried: { readonly email: string; readonly password: string }): Promise<OpenedSession | undefined>;
  /** @param cookies the request's `Cookie` header @param authority the code in the address, or empty */
  find(cookies: string | undefined, authority: string): Promise<Session | undefined>;
  /** Ends the session of this token. @returns the `Set-Cookie` that takes the cookie away */
  end(token: string | undefined): Promise<string>;
  /** Waits for what is still being noted, before the database is closed. */
  settled(): Promise<void>;
}

interface Needs {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'publicUrl' | 'secret' | 'dataDir'>;
}

export async function makeSignIn({ db, clock, config }: Needs): Promise<SignIn> {
  const cookie = signInCookie(config);
  const library = await makeAuthLibrary({
    db,
    clock,
    cookie,
    secret: signInSecret(config),
    origin: config.publicUrl.origin,
    mayEnter: async (userId) =>
      (await listMemberships(db.read, { userId })).some((membership) => isHeld(membership, clock.now())),
  });
  const tokenIn = tokenReader({ name: cookie.name, secret: library.secret });
  const notes = new Notes(db);
  const findSession = sessionFinder(db);
  return {
    throttle: new Throttle(clock),
    open: async (tried) => {
      const opened = await library.open(tried);
      if (opened !== undefined) await sweep(db, clock);
      return opened;
    },
    find: async (cookies, authority) => {
      const token = tokenIn(cookies);
      if (token === undefined) return undefined;
      const found = await findSession(token, authority);
      const now = clock.now();
      if (found === undefined || found.endsAt <= now || isOlder(found.usedAt, now, longestIdle)) return undefined;
      if (isOlder(found.usedAt, now, touchedEvery)) notes.touch(token, now);
      const { userId, endsAt, held, revision } = found;
      const roles = held.flatMap(({ role, expiresOn }) => (isHeld({ expiresOn }, now) ? [role] : []));
      return { userId, token, roles, endsAt, revision };
    },
    end: async (token) => {
      if (token !== undefined) await endSession(db, token);
      return emptyCookie(cookie);
    },
    settled: () => notes.settled(),
  };
}

/** Drops the sessions that ended by themselves. */
function sweep(db: Database, clock: Clock): Promise<void> {
  const now = Date.parse(clock.now());
  return dropEndedSessions(db, { at: instantOf(now), unusedSince: instantOf(now - longestIdle) });
}

function isOlder(then: Instant, now: Instant, milliseconds: number): boolean {
  return Date.parse(now) - Date.parse(then) >= milliseconds;
}

/** Notes that sessions were used, without letting a reader wait for a writer. */
class Notes {
  readonly #db: Database;
  #open: Promise<void> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  touch(token: string, at: Instant): void {
    // One waits for a lock at a time. A note that is dropped shortens an idle hour by a minute, or until the next request.
    this.#open ??= touchSession(this.#db, token, at)
      .catch(() => undefined)
      .finally(() => {
        this.#open = undefined;
      });
  }

  async settled(): Promise<void> {
    await this.#open;
  }
}
