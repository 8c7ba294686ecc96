import { betterAuth } from 'better-auth';
import { longestPassword, shortestPassword } from '@due-regard/shared/people/password.ts';
import type { Clock } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { SignInCookie } from './cookie.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { longestSession } from './session-times.ts';

/** A session just opened. */
export interface OpenedSession {
  readonly userId: string;
  readonly token: string;
  /** The `Set-Cookie` line to send. */
  readonly setCookie: string;
}

/** What we use of better-auth: it finds the account, holds the password against it, writes the session and signs the cookie. */
export interface AuthLibrary {
  /** What signs the cookie. */
  readonly secret: string;
  /** @returns undefined when the two do not belong together, whatever the reason */
  open(tried: { readonly email: string; readonly password: string }): Promise<OpenedSession | undefined>;
}

interface Needs {
  readonly db: Database;
  readonly clock: Clock;
  readonly secret: string;
  readonly cookie: SignInCookie;
  readonly origin: string;
  /** Whether this person may have a session at all. */
  readonly mayEnter: (userId: string) => Promise<boolean>;
}

/** docs/decisions/0012 says what is switched off and why its own routes are not served. */
export async function makeAuthLibrary(needs: Needs): Promise<AuthLibrary> {
  const auth = betterAuth(optionsOf(needs));
  const { secret } = await auth.$context;
  return {
    secret,
    open: async ({ email, password }) => {
      try {
        const { headers, response } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
        return { userId: response.user.id, token: response.token, setCookie: headers.getSetCookie().join(', ') };
      } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
      }
    },
  };
}

function optionsOf({ db, clock, secret, cookie, origin, mayEnter }: Needs) {
  return {
    baseURL: origin,
    secret,
    // Our tables have text and whole numbers on both engines, which is what the library writes for SQLite.
    database: { db: db.kysely, type: 'sqlite', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: longestSession / 1000 },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookie.name, attributes: cookie.attributes } },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session: { userId: string }) => {
            if (!(await mayEnter(session.userId))) return false;
            return { data: { ...session, ...stampsAt(clock), ipAddress: null, userAgent: null } };
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its lines may repeat what was typed.
    logger: { disabled: true },
  } as const;
}

function stampsAt(clock: Clock): { readonly createdAt: Date; readonly updatedAt: Date; readonly expiresAt: Date } {
  const now = Date.parse(clock.now());
  return { createdAt: new Date(now), updatedAt: new Date(now), expiresAt: new Date(now + longestSession) };
}

/** The library throws its answers; one below 500 is "no". */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500
  );
}
