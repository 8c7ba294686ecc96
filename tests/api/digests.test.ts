import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { digestApi } from '@due-regard/shared/deadlines/digest-api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { ConfigError, readConfig } from '@due-regard/server/config.ts';
import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import { dryRun } from '@due-regard/server/deadlines/digests/dry-run.ts';
import { sendDigests } from '@due-regard/server/deadlines/digests/send-digests.ts';
import { makeLog } from '@due-regard/server/log.ts';
import { action, recordRows } from '../support/deadline-rows.ts';
import { MailPeer } from '../support/mail-peer.ts';
import { mailingApp, personWithAction, sendNow } from '../support/mailing.ts';
import { cookieOf, makeTestApp, replyOf, TestClock } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let peer: MailPeer;
let clock: TestClock;
let app: TestApp;
beforeEach(async () => {
  peer = await MailPeer.start();
  clock = new TestClock('2026-09-30T08:00:00.000Z');
  app = await mailingApp(peer, { clock });
});
afterEach(async () => {
  await app.close();
  await peer.close();
});

async function own(cookie: string, authority = '999') {
  return replyOf(digestApi.own, app.send('GET', `/api/${authority}/my-digests`, { cookie }));
}

async function choose(cookie: string, wantsDigests: boolean): Promise<void> {
  const { status } = await app.send('PUT', '/api/999/my-digests', { cookie, body: { wantsDigests } });
  expect(status).toBe(204);
}

describe('one’s own mails', () => {
  test('are stopped and started again by the person, from that moment on', async () => {
    const { email } = await personWithAction(app, '2026-09-29');
    const cookie = cookieOf(await app.signIn(email));
    expect(await own(cookie)).toEqual({
      sending: 'on',
      wantsDigests: true,
      lastSentOn: null,
      nextAt: '2026-10-01T06:30:00.000Z',
    });
    await choose(cookie, false);
    await sendNow(app);
    expect(peer.received).toEqual([]);
    expect((await own(cookie)).wantsDigests).toBe(false);
    await choose(cookie, true);
    await sendNow(app);
    expect(peer.received).toHaveLength(1);
    expect(await own(cookie)).toMatchObject({ wantsDigests: true, lastSentOn: '2026-09-30' });
  });

  test('are each council’s own', async () => {
    const { email } = await personWithAction(app, '2026-09-29');
    await app.found('825');
    const cookie = cookieOf(await app.signIn(email));
    expect((await app.send('GET', '/api/825/my-digests', { cookie })).status).toBe(404);
  });

  test('stand in the record of changes as stopped by that person, and only where something changed', async () => {
    const { email, userId } = await personWithAction(app, '2026-09-29');
    const cookie = cookieOf(await app.signIn(email));
    for (const wants of [true, false, false, true]) await choose(cookie, wants);
    const auditor = await app.signInAs(['auditor']);
    const { entries } = await replyOf(journalApi.list, app.send('GET', '/api/999/changes', { cookie: auditor }));
    expect(entries.filter(({ what }) => what.startsWith('mail.')).map(({ what, subject }) => [what, subject])).toEqual([
      ['mail.started', userId],
      ['mail.stopped', userId],
    ]);
  });
});

describe('how the mails of a council stand', () => {
  async function state(more: TestApp = app) {
    const cookie = await more.signInAs(['administrator']);
    return replyOf(digestApi.state, more.send('GET', '/api/999/digests', { cookie }));
  }

  test('is told without whose they are', async () => {
    await personWithAction(app, '2026-09-29');
    const { email: refused } = await personWithAction(app, '2026-09-29');
    const { email: later } = await personWithAction(app, '2026-09-29');
    expect((await state()).lastDay).toBeNull();
    peer.manner = (to) => (to === refused ? 'refuses' : to === later ? 'not-now' : 'accepts');
    await sendNow(app);
    expect(await state()).toEqual({
      sending: 'on',
      nextAt: '2026-10-01T06:30:00.000Z',
      lastDay: {
        day: '2026-09-30',
        sent: 1,
        waiting: 1,
        failed: 1,
        faults: ['the mail server asked to try again later', 'the mail server refused the mail'],
      },
    });
  });

  test('says that none are sent where no mail server is set up', async () => {
    const without = await makeTestApp({ clock });
    expect(await state(without)).toEqual({ sending: 'no-server', nextAt: null, lastDay: null });
    await without.close();
  });

  test('can be looked at beforehand at a terminal, by subject and number, without a name', async () => {
    const { name } = await personWithAction(app, '2026-09-29');
    await personWithAction(app, '2026-09-28');
    await app.addPerson(['viewer']);
    const [run] = await dryRun(app.deps);
    expect(run).toMatchObject({ people: 3, wanting: 3, subjects: Array(2).fill('Prevent deadlines: 1 overdue') });
    expect(JSON.stringify(run)).not.toMatch(/@|Person/);
    expect(name).toMatch(/^Person/);
    expect(await app.deps.db.read.selectFrom('digest').selectAll().execute()).toEqual([]);
  });
});

describe('what is written of mails', () => {
  test('in the log and in the table is no name and no address, also of who is refused', async () => {
    const lines: string[] = [];
    const log = makeLog('info', { write: (line) => void lines.push(line) });
    const { email } = await personWithAction(app, '2026-09-29');
    peer.manner = () => 'refuses';
    const { deps } = app;
    if (deps.mail === undefined) throw new Error('a mail server is set up');
    const claims = new DigestClaims(deps.db);
    await sendDigests({ deps: { ...deps, log }, mail: deps.mail, claims, isStopped: () => false });
    expect(lines.join('')).toContain('"refused":1');
    const kept = JSON.stringify(await deps.db.read.selectFrom('digest').selectAll().execute());
    expect(lines.join('') + kept).not.toMatch(/@|Person \d|Brief/);
    expect(email).toMatch(/@/);
  });

  test('by the settings of a mail server repeats no password, and asks whom the mails are from', () => {
    const wrong = { SMTP_URL: 'http://user:secret-word@mail.example' };
    const incomplete = { SMTP_URL: 'smtps://user:secret-word@mail.example' };
    for (const [settings, setting] of [
      [wrong, 'SMTP_URL'],
      [incomplete, 'MAIL_FROM'],
    ] as const) {
      const fault = faultOf(settings);
      expect(fault).toMatch(new RegExp(`^${setting}: `));
      expect(fault).not.toContain('secret-word');
    }
  });
});

function faultOf(settings: Readonly<Record<string, string>>): string {
  try {
    readConfig(settings);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('these settings are wrong');
}

describe('a lead', () => {
  test('is told once a week of what is overdue and nobody here has', async () => {
    const { email } = await app.addPerson(['lead']);
    const due = { due_on: isoDate('2026-09-01'), owner_organisation: 'Police' };
    await recordRows(app, (one) => one.record('action', [action(due)]));
    for (let day = 0; day < 9; day += 1) {
      await sendNow(app);
      clock.moveMinutes(24 * 60);
    }
    const mails = peer.received.map(({ to, subject }) => `${to}: ${subject}`);
    expect(mails).toEqual(Array(2).fill(`${email}: Prevent deadlines: 1 overdue that nobody here has`));
  });
});
