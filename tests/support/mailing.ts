import { afterEach, beforeEach } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import type { DigestTable } from '@due-regard/db/deadlines/tables.ts';
import { sendDigests } from '@due-regard/server/deadlines/digests/send-digests.ts';
import type { Mailer } from '@due-regard/server/mail/mailer.ts';
import { action, recordRows } from './deadline-rows.ts';
import type { MakeDatabaseUrl } from './engines.ts';
import { makeTestApp, TestClock } from './test-app.ts';
import type { TestApp, TestAppOptions, TestPerson } from './test-app.ts';
import { MailPeer } from './mail-peer.ts';

/** An application that sends its mails to a mail server under test. */
export function mailingApp(peer: MailPeer, options: TestAppOptions): Promise<TestApp> {
  const environment = {
    SMTP_URL: peer.url,
    MAIL_FROM: 'prevent@council.example',
    PUBLIC_URL: 'https://duty.example',
    ...options.environment,
  };
  return makeTestApp({ ...options, environment });
}

/** What a serving process does each minute, once. */
export async function sendNow(
  { deps }: Pick<TestApp, 'deps'>,
  { claims = new DigestClaims(deps.db), mail }: { readonly claims?: DigestClaims; readonly mail?: Mailer } = {},
): Promise<void> {
  const mailer = mail ?? deps.mail;
  if (mailer === undefined) throw new Error('no mail server is set up');
  await sendDigests({ deps, mail: mailer, claims, isStopped: () => false });
}

/** Somebody who has an action that is due on a day. */
export async function personWithAction(
  app: TestApp,
  dueOn: string,
  roles: readonly Role[] = ['officer'],
): Promise<TestPerson> {
  const person = await app.addPerson(roles);
  const due = {
    action_id: `action of ${person.userId}`,
    title: `Brief the governors, ${person.name}`,
    owner_user: person.userId,
    due_on: isoDate(dueOn),
  };
  await recordRows(app, (one) => one.record('action', [action(due)]));
  return person;
}

/** What is kept of a person's mails, by day. */
export async function digestsOf(
  { deps }: TestApp,
  userId: string,
): Promise<readonly Pick<DigestTable, 'for_day' | 'outcome' | 'attempts' | 'last_fault'>[]> {
  return deps.db.read
    .selectFrom('digest')
    .select(['for_day', 'outcome', 'attempts', 'last_fault'])
    .where('user_id', '=', userId)
    .orderBy('for_day')
    .execute();
}

/** Two servers of one database and their mail server, new before each test, at nine on Wednesday 30 September 2026. */
export interface MailWorld {
  readonly peer: MailPeer;
  readonly clock: TestClock;
  readonly app: TestApp;
  readonly other: TestApp;
}

export function mailWorld(makeUrl: MakeDatabaseUrl): MailWorld {
  let held: MailWorld | undefined;
  beforeEach(async () => {
    const peer = await MailPeer.start();
    const clock = new TestClock('2026-09-30T08:00:00.000Z');
    const databaseUrl = await makeUrl();
    const app = await mailingApp(peer, { clock, databaseUrl });
    held = { peer, clock, app, other: await mailingApp(peer, { clock, databaseUrl }) };
  });
  afterEach(async () => {
    await Promise.all([held?.app.close(), held?.other.close()]);
    await held?.peer.close();
  });
  const current = (): MailWorld => {
    if (held === undefined) throw new Error('the servers are made before each test, not before the group');
    return held;
  };
  return {
    get peer() {
      return current().peer;
    },
    get clock() {
      return current().clock;
    },
    get app() {
      return current().app;
    },
    get other() {
      return current().other;
    },
  };
}
