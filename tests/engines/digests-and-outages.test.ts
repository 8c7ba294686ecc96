import { expect, test } from 'vitest';
import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import type { MailManner } from '../support/mail-peer.ts';
import { digestsOf, mailWorld, personWithAction, sendNow } from '../support/mailing.ts';
import type { TestClock } from '../support/test-app.ts';

const aDay = 24 * 60;

/** What the mail server does first, how many mails there are that day and by the next, and what is known of the first. */
const faults = [
  ['hangs-up', 1, 1, 'sent'],
  ['not-now', 1, 1, 'sent'],
  ['not-now-after-mail', 1, 1, 'sent'],
  ['refuses', 0, 1, 'refused'],
  ['hangs-up-at-data', 1, 1, 'sent'],
  ['lost-after-mail', 0, 1, 'unknown'],
  ['kept-after-mail', 1, 2, 'unknown'],
] as const satisfies readonly (readonly [MailManner, number, number, string])[];

function inAMinute(clock: TestClock): Instant {
  return instantOf(Date.parse(clock.now()) + 60_000);
}

onBothEngineUrls('mails of what falls due, with a mail server that fails', (makeUrl) => {
  const world = mailWorld(makeUrl);

  test('are not sent again on a day on which a server died while it was sending, and tell the rest on the next', async () => {
    const { app, other, peer, clock } = world;
    const { userId } = await personWithAction(app, '2026-09-29');
    const key = { authority: '999', userId, day: isoDate('2026-09-30') };
    const claims = new DigestClaims(other.deps.db);
    const claim = await claims.claim(key, { at: clock.now(), until: inAMinute(clock) });
    if (claim === undefined || !(await claims.hand(claim, clock.now()))) throw new Error('nobody else holds it');
    clock.moveMinutes(30);
    await sendNow(app);
    expect(peer.received).toEqual([]);
    clock.moveMinutes(aDay);
    await sendNow(app);
    expect(peer.received).toHaveLength(1);
    expect((await digestsOf(app, userId)).map(({ outcome }) => outcome)).toEqual(['unknown', 'sent']);
  });

  test.for(faults)(
    'where the mail server %s, %i comes that day and %i by the next',
    async ([manner, sameDay, nextDay, outcome]) => {
      const { app, peer, clock } = world;
      const { userId } = await personWithAction(app, '2026-09-29');
      let asked = 0;
      peer.manner = () => (asked++ === 0 ? manner : 'accepts');
      await sendNow(app);
      expect(peer.received).toHaveLength(manner === 'kept-after-mail' ? 1 : 0);
      clock.moveMinutes(1);
      await sendNow(app);
      // It is tried again after two minutes at the soonest.
      expect(asked).toBe(1);
      clock.moveMinutes(5);
      await sendNow(app);
      expect(peer.received).toHaveLength(sameDay);
      expect((await digestsOf(app, userId))[0]?.outcome).toBe(outcome);
      clock.moveMinutes(aDay);
      await sendNow(app);
      expect(peer.received).toHaveLength(nextDay);
    },
  );
});

onBothEngineUrls('mails of what falls due, with a mail server that cannot be reached', (makeUrl) => {
  const world = mailWorld(makeUrl);

  test('wait while the mail server cannot be reached, longer each time, and come in one on the next working day', async () => {
    const { app, other, peer, clock } = world;
    const { userId } = await personWithAction(app, '2026-09-29');
    await peer.close();
    for (let minutes = 0; minutes < 2 * aDay; minutes += 10) {
      await sendNow(app);
      clock.moveMinutes(10);
    }
    const [first] = await digestsOf(app, userId);
    expect(first).toMatchObject({ outcome: null, last_fault: 'no-connection' });
    expect(first?.attempts).toBeLessThan(20);
    await peer.open();
    await sendNow(app);
    await sendNow(other);
    expect(peer.received.map(({ subject }) => subject)).toEqual(['Prevent deadlines: 1 overdue']);
    expect((await digestsOf(app, userId)).map(({ for_day: day, outcome }) => [day, outcome])).toEqual([
      ['2026-09-30', null],
      ['2026-10-01', null],
      ['2026-10-02', 'sent'],
    ]);
  });
});
