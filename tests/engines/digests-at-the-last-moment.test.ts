import { expect, test } from 'vitest';
import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import { disablePerson } from '@due-regard/server/people/disable-person.ts';
import type { Mailer } from '@due-regard/server/mail/mailer.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { digestsOf, mailWorld, personWithAction, sendNow } from '../support/mailing.ts';
import { terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const admin = { ...terminal, authority: '999' };

function leave({ deps }: TestApp, userId: string): Promise<undefined> {
  return disablePerson(deps, admin, { userId, reason: 'left' });
}

/** The real mail server, before whose first answer something happens. */
function whileOpening({ deps }: TestApp, happens: () => Promise<unknown>): Mailer {
  return {
    open: async () => {
      await happens();
      if (deps.mail === undefined) throw new Error('no mail server is set up');
      return deps.mail.open();
    },
  };
}

onBothEngineUrls('mails of what falls due, at the moment of sending', (makeUrl) => {
  const world = mailWorld(makeUrl);

  test('are not sent to who has left since they were claimed, nor to who leaves while the server is being reached', async () => {
    const { app, other, peer, clock } = world;
    const one = await personWithAction(app, '2026-09-29');
    const two = await personWithAction(app, '2026-09-29');
    await new DigestClaims(other.deps.db).claim(
      { authority: '999', userId: one.userId, day: isoDate('2026-09-30') },
      { at: clock.now(), until: instantOf(Date.parse(clock.now()) + 60_000) },
    );
    await leave(app, one.userId);
    clock.moveMinutes(2);
    await sendNow(app, { mail: whileOpening(app, () => leave(app, two.userId)) });
    expect(peer.received).toEqual([]);
  });

  test('do not tell of what was done while the server was being reached', async () => {
    const { app, peer } = world;
    const { userId } = await personWithAction(app, '2026-09-29');
    const done = () =>
      change(app.deps, admin, async (one) => {
        await one.record('progress', [
          {
            action_id: `action of ${userId}`,
            entered_on: isoDate('2026-09-30'),
            status: 'said-done',
            note: 'Briefed',
            blocked_reason: null,
            is_flagged: 0,
            author: null,
            author_role: null,
            batch_id: null,
            row_number: null,
          },
        ]);
        return one.done({ what: 'council.renamed', subject: '999' }, undefined);
      });
    await sendNow(app, { mail: whileOpening(app, done) });
    expect(peer.received).toEqual([]);
    expect((await digestsOf(app, userId)).map(({ outcome }) => outcome)).toEqual(['nothing']);
  });

  test('are never sent to the invented people of a demonstration', async () => {
    const { app, peer } = world;
    await personWithAction(app, '2026-09-29');
    await change(app.deps, admin, async (one) => {
      await one.updateAuthority({ is_demonstration: 1 });
      return one.done({ what: 'council.renamed', subject: '999' }, undefined);
    });
    await sendNow(app);
    expect(peer.received).toEqual([]);
  });
});
