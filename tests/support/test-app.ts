import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Clock } from '@due-regard/db/change.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import { makeApp } from '@due-regard/server/app.ts';
import type { Application } from '@due-regard/server/app.ts';
import { readConfig } from '@due-regard/server/config.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import type { Deps } from '@due-regard/server/deps.ts';
import { makeLog } from '@due-regard/server/log.ts';
import { hashPassword } from '@due-regard/server/people/hash-password.ts';
import { makeSignIn } from '@due-regard/server/people/sign-in.ts';
import { foundCouncil } from '@due-regard/server/schools/found.ts';

export const testPassword = 'seven grey herons at dusk';
const hashed = hashPassword(testPassword);

/** A clock that a test moves. */
export class TestClock implements Clock {
  #now: number;
  constructor(start: string) {
    this.#now = Date.parse(start);
  }
  now(): Instant {
    return instantOf(this.#now);
  }
  moveMinutes(minutes: number): void {
    this.#now += minutes * 60_000;
  }
}

export interface TestPerson {
  readonly userId: string;
  readonly email: string;
  /** The value of a `Cookie` header. */
  readonly cookie: string;
}

/** The real application over a real database of its own, without a socket. */
export interface TestApp extends Application {
  readonly deps: Deps;
  /** Makes the council if there is none of this code. */
  readonly found: (authority: string) => Promise<void>;
  /** Makes a person with these roles for this authority (and the council, if need be); they cannot be told from one who joined. */
  readonly addPerson: (roles: readonly Role[], authority?: string, more?: PersonMore) => Promise<Omit<TestPerson, 'cookie'>>;
  /** The same, signed in through the front door. @returns the value of a `Cookie` header */
  readonly signInAs: (roles: readonly Role[], authority?: string) => Promise<string>;
  readonly signIn: (email: string, password?: string) => Promise<Response>;
  /** Sends JSON with a cookie, as a page does. */
  readonly send: (method: string, path: string, more?: SendMore) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface PersonMore {
  readonly expiresOn?: IsoDate;
  readonly email?: string;
}

export interface SendMore {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestAppOptions {
  readonly clock?: Clock;
  /** `postgres:…`; absent, a SQLite file in a folder of its own. */
  readonly databaseUrl?: string;
  /** Settings by environment, such as PUBLIC_URL. */
  readonly environment?: Readonly<Record<string, string>>;
}

export const terminal = { userId: 'terminal', roles: [], requestId: null } as const satisfies Omit<Actor, 'authority'>;

export async function makeTestApp({ clock = wallClock, databaseUrl, environment = {} }: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'due-regard-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...environment,
  });
  const db = openDatabase(config.databaseUrl);
  await migrate(db);
  const log = makeLog('silent');
  const signIn = await makeSignIn({ db, clock, config });
  const deps: Deps = { db, clock, log, config, signIn };
  const application = makeApp(deps, { checksReplies: true });
  return { ...application, deps, ...handsOf(deps, application), close: () => closeApp(deps, dataDir) };
}

async function closeApp(deps: Deps, dataDir: string): Promise<void> {
  await deps.signIn.settled();
  await deps.db.close();
  rmSync(dataDir, { recursive: true });
}

type Hands = Pick<TestApp, 'found' | 'addPerson' | 'signInAs' | 'signIn' | 'send'>;

function handsOf(deps: Deps, { app }: Application): Hands {
  const send: Hands['send'] = async (method, path, more = {}) =>
    app.request(path, {
      method,
      headers: {
        ...(more.cookie === undefined ? {} : { cookie: more.cookie }),
        ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
  const signIn: Hands['signIn'] = (email, password = testPassword) => send('POST', '/api/session', { body: { email, password } });
  const found: Hands['found'] = async (authority) => {
    if ((await findAuthority(deps.db.read, authority)) !== undefined) return;
    await foundCouncil(deps, terminal, { code: authority, name: `Council ${authority}` });
  };
  const addPerson: Hands['addPerson'] = async (roles, authority = '999', more = {}) => {
    await found(authority);
    return addTestPerson(deps, { roles, authority, more });
  };
  const signInAs: Hands['signInAs'] = async (roles, authority) => {
    const { email } = await addPerson(roles, authority);
    return cookieOf(await signIn(email));
  };
  return { send, signIn, found, addPerson, signInAs };
}

let people = 0;

interface NewTestPerson {
  readonly roles: readonly Role[];
  readonly authority: string;
  readonly more: PersonMore;
}

async function addTestPerson(deps: Deps, { roles, authority, more }: NewTestPerson): Promise<Omit<TestPerson, 'cookie'>> {
  people += 1;
  const email = more.email ?? `person${String(people)}@council.example`;
  const hash = await hashed;
  const userId = await change(deps, { ...terminal, authority }, async (one) => {
    const id = await one.people.add({ name: `Person ${String(people)}`, email });
    await one.people.setPassword(id, hash);
    await one.record(
      'membership',
      roles.map((role) => ({ user_id: id, role, expires_on: more.expiresOn ?? null })),
    );
    return one.done({ what: 'person.invited', subject: id, after: { roles } }, id);
  });
  return { userId, email };
}

/** The cookie that an answer sets, as the next request sends it back. */
export function cookieOf(response: Response): string {
  const [line] = response.headers.getSetCookie();
  if (response.status !== 200 || line === undefined) throw new Error(`no cookie was set: ${String(response.status)}`);
  return line.split(';')[0] ?? '';
}
