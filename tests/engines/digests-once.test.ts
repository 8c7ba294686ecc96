import { expect, test } from 'vitest';
import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import { startDigests } from '@due-regard/server/deadlines/digests/schedule.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { digestsOf, mailWorld, personWithAction, sendNow } from '../support/mailing.ts';

onBothEngineUrls('mails of what falls due', (makeUrl) => {
  const world = mailWorld(makeUrl);

  test('reach each person once, with what is theirs alone', async () => {
    const { app, other, peer } = world;
    const one = await personWithAction(app, '2026-09-29');
    const two = await personWithAction(app, '2026-10-02');
    await app.addPerson(['officer']);
    await sendNow(app);
    await sendNow(app);
    await sendNow(other);
    expect(peer.received.map(({ to, subject }) => [to, subject])).toEqual([
      [one.email, 'Prevent deadlines: 1 overdue'],
      [two.email, 'Prevent deadlines: 1 due within 7 days'],
    ]);
    const [first] = peer.received;
    expect(first?.raw).toContain(`Dear ${one.name},`);
    expect(first?.raw).not.toContain(two.name);
    expect(first?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(first?.messageId).toMatch(/^<digest\.[\da-f]{32}@duty\.example>$/);
  });

  test('go out once though two servers send them at the same time', async () => {
    const { app, other, peer } = world;
    const people: string[] = [];
    for (let count = 0; count < 12; count += 1) people.push((await personWithAction(app, '2026-09-29')).email);
    const schedules = [app, other].map(({ deps }) => startDigests(deps, { everyMs: 1 }));
    await expect.poll(() => peer.received.length, { timeout: 20_000 }).toBe(12);
    for (const schedule of schedules) await schedule?.stop();
    expect(peer.received.map(({ to }) => to).toSorted()).toEqual(people.toSorted());
  });

  test('are not sent by a server that was stopped for long and goes on after another took its place', async () => {
    const { app, other, peer, clock } = world;
    const { userId } = await personWithAction(app, '2026-09-29');
    const key = { authority: '999', userId, day: isoDate('2026-09-30') };
    const claims = new DigestClaims(other.deps.db);
    const until = instantOf(Date.parse(clock.now()) + 15 * 60_000);
    const claim = await claims.claim(key, { at: clock.now(), until });
    if (claim === undefined) throw new Error('nobody else holds it');
    await sendNow(app);
    expect(peer.received).toEqual([]);
    clock.moveMinutes(15);
    await sendNow(app);
    expect(peer.received).toHaveLength(1);
    expect(await claims.hand(claim, clock.now())).toBe(false);
    expect(await claims.settle(claim, { at: clock.now(), outcome: 'refused' })).toBe(false);
    expect(await digestsOf(app, userId)).toEqual([
      { for_day: '2026-09-30', outcome: 'sent', attempts: 2, last_fault: null },
    ]);
  });
});
