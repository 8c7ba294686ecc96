import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { change } from '@due-regard/db/change.ts';
import type { Clock, ProgramActor } from '@due-regard/db/change.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import { makeApp } from '@due-regard/server/app.ts';
import type { Application } from '@due-regard/server/app.ts';
import { ChannelKeys } from '@due-regard/server/channel/keys.ts';
import { readConfig } from '@due-regard/server/config.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import type { Deps } from '@due-regard/server/deps.ts';
import { JobBook } from '@due-regard/server/jobs/jobs.ts';
import { runHere } from '@due-regard/server/jobs/run-here.ts';
import { makeLog } from '@due-regard/server/log.ts';
import { smtpMailer } from '@due-regard/server/mail/smtp.ts';
import { makeSignIn } from '@due-regard/server/people/sign-in.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { cheapHash } from './cheap-hash.ts';
import { writeNewTables } from './new-tables.ts';

export const testPassword = 'seven grey herons at dusk';
const hash = cheapHash(testPassword);

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
  readonly name: string;
  readonly email: string;
}

/** The real application over a real database of its own, without a socket. */
export interface TestApp extends Application {
  readonly deps: Deps;
  /** Makes the council if there is none of this code. */
  readonly found: (authority: string) => Promise<void>;
  /** Makes a person with these roles for this authority (and the council, if need be); they cannot be told from one who joined. */
  readonly addPerson: (roles: readonly Role[], authority?: string, more?: PersonMore) => Promise<TestPerson>;
  /** The same, signed in through the front door. @returns the value of a `Cookie` header */
  readonly signInAs: (roles: readonly Role[], authority?: string) => Promise<string>;
  readonly signIn: (email: string, password?: string) => Promise<Response>;
  /** Sends JSON with a cookie, as a page does. */
  readonly send: (method: string, path: string, more?: SendMore) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface PersonMore {
  readonly expiresOn?: string;
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
  /** How long an answer waits for long work before it goes on by itself; absent, until it is done. */
  readonly answersWithinMs?: number;
  /** Where the log goes; absent, nowhere. */
  readonly logTo?: { readonly write: (line: string) => void };
}

export const terminal = { userId: 'terminal', roles: [], requestId: null } as const satisfies ProgramActor;

export async function makeTestApp({
  clock = wallClock,
  databaseUrl,
  environment = {},
  answersWithinMs = Infinity,
  logTo,
}: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'due-regard-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...environment,
  });
  if (databaseUrl === undefined) await writeNewTables(config.databaseUrl.slice('file:'.length));
  const db = openDatabase(config.databaseUrl);
  if (databaseUrl !== undefined) await migrate(db);
  const log = logTo === undefined ? makeLog('silent') : makeLog('info', logTo);
  const signIn = await makeSignIn({ db, clock, config });
  const jobs = new JobBook(runHere({ db, clock, config }), { patienceMs: answersWithinMs });
  const mail = config.smtp === undefined ? undefined : smtpMailer(config.smtp);
  const deps: Deps = {
    db,
    clock,
    log,
    config,
    signIn,
    jobs,
    mail,
    channelKeys: new ChannelKeys(config.channelKeyFile),
  };
  const application = makeApp(deps, { checksReplies: true });
  return { ...application, deps, ...handsOf(deps, application), close: () => closeApp(deps, dataDir) };
}

async function closeApp(deps: Deps, dataDir: string): Promise<void> {
  await deps.signIn.settled();
  await deps.db.close();
  rmSync(dataDir, { recursive: true });
  rmSync(deps.config.channelKeyFile, { force: true });
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
  const signIn: Hands['signIn'] = (email, password = testPassword) =>
    send('POST', '/api/session', { body: { email, password } });
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

async function addTestPerson(deps: Deps, { roles, authority, more }: NewTestPerson): Promise<TestPerson> {
  people += 1;
  const name = `Person ${String(people)}`;
  const email = more.email ?? `person${String(people)}@council.example`;
  const userId = await change(deps, { ...terminal, authority }, async (one) => {
    const id = await one.people.add({ name, email });
    await one.people.setPassword(id, hash);
    await one.record(
      'membership',
      roles.map((role) => ({
        user_id: id,
        role,
        expires_on: more.expiresOn === undefined ? null : isoDate(more.expiresOn),
      })),
    );
    return one.done({ what: 'person.invited', subject: id, after: { roles } }, id);
  });
  return { userId, name, email };
}

/** The cookie that an answer sets, as the next request sends it back. */
export function cookieOf(response: Response): string {
  const [line] = response.headers.getSetCookie();
  if (response.status !== 200 || line === undefined) throw new Error(`no cookie was set: ${String(response.status)}`);
  return line.split(';')[0] ?? '';
}

/** A new application on a new database before each test of a group, its clock at nine on 30 September 2026 UTC. */
export interface FreshApp {
  readonly app: TestApp;
  readonly clock: TestClock;
}

export function freshApp(
  options: Omit<TestAppOptions, 'clock'> & { readonly makeUrl?: () => Promise<string> } = {},
): FreshApp {
  let held: FreshApp | undefined;
  beforeEach(async () => {
    const clock = new TestClock('2026-09-30T09:00:00.000Z');
    const url = await options.makeUrl?.();
    held = { clock, app: await makeTestApp({ ...options, clock, ...(url === undefined ? {} : { databaseUrl: url }) }) };
  });
  afterEach(() => held?.app.close());
  const current = (): FreshApp => {
    if (held === undefined) throw new Error('the application is made before each test, not before the group');
    return held;
  };
  return {
    get app() {
      return current().app;
    },
    get clock() {
      return current().clock;
    },
  };
}

/** The part of a contract that says what a success looks like. */
export interface Replying<Reply> {
  readonly path: string;
  readonly reply?: { readonly _zod: { readonly output: Reply } };
}

/** A success, typed by its contract; the application under test has checked it. @throws when it is another answer */
export async function replyOf<Reply>(
  { path }: Replying<Reply>,
  response: Response | Promise<Response>,
): Promise<Reply> {
  const answer = await response;
  if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
  return (await answer.json()) as Reply;
}

/** What an answer that is no success says. */
export async function problemOf(response: Response | Promise<Response>): Promise<Problem> {
  return (await (await response).json()) as Problem;
}

/** An answer that is no success, short: its status, its code, and the fields at fault where it names some. */
export async function refusalOf(response: Response | Promise<Response>): Promise<readonly unknown[]> {
  const { status, code, fields } = await problemOf(response);
  return fields === undefined ? [status, code] : [status, code, fields];
}
