import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { enterStaff } from '../support/staff-counts.ts';
import { cookieOf, freshApp, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const councils = ['997', '998', '999'];
const days = ['2026-07-31', '2026-08-31'];
const untilBothWaitMs = 300;
const firstKnown = isoDate('2026-07-01');

/** People in post in three councils on every day. */
async function fill(app: TestApp): Promise<void> {
  for (const authority of councils) {
    const staff = [{ id: `roads-${authority}`, name: 'Roads', groups: { 'council-staff': [70, 30] as const } }];
    await enterStaff(app, { authority, staff, on: firstKnown });
  }
}

/** A lead of several councils, the first of which keeps their papers. */
async function leadOf(app: TestApp, [home = '', ...others]: readonly string[]): Promise<string> {
  const { email, userId } = await app.addPerson(['lead'], home);
  for (const authority of others) {
    await change(app.deps, { ...terminal, authority }, async (one) => {
      await one.record('membership', [{ user_id: userId, role: 'lead', expires_on: null }]);
      return one.done({ what: 'person.invited', subject: userId }, undefined);
    });
  }
  return cookieOf(await app.signIn(email));
}

/** Keeps every council's changes waiting, so that both papers have looked at what was released before either is stored. */
function holdAllCouncils({ deps }: TestApp): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = councils.map((authority) =>
    change(deps, { ...terminal, authority }, async (one) => {
      await promise;
      return one.unchanged(undefined);
    }),
  );
  return async () => {
    resolve();
    await Promise.all(held);
  };
}

interface Paper {
  readonly authority: string;
  readonly cookie: string;
  readonly places: 'whole' | 'council';
}

onBothEngineUrls('papers of one day about training, released at the same moment', (makeUrl) => {
  const world = freshApp({ makeUrl });

  /** Releases both papers of a day at once, and then of the next. @returns by day the answers, the least first */
  async function releasedAtOnce(papers: readonly [Paper, Paper]): Promise<readonly (readonly number[])[]> {
    const found: (readonly number[])[] = [];
    for (const asAt of days) {
      // Looked at first, both are worked out already.
      await Promise.all(papers.map((paper) => look(paper, asAt)));
      const letGo = holdAllCouncils(world.app);
      const answers = Promise.all(papers.map((paper) => release(paper, asAt)));
      await setTimeout(untilBothWaitMs);
      await letGo();
      found.push((await answers).map(({ status }) => status).toSorted((one, other) => one - other));
    }
    return found;
  }

  function look({ authority, cookie, places }: Paper, asAt: string): Promise<Response> {
    const query = new URLSearchParams({ asAt, places, groups: 'whole' }).toString();
    return world.app.send('GET', `/api/${authority}/training-releases/preview?${query}`, { cookie });
  }

  function release({ authority, cookie, places }: Paper, asAt: string): Promise<Response> {
    const body = { asAt, places, groups: 'whole', title: `Training on ${asAt}`, publication: 'officers' };
    return world.app.send('POST', `/api/${authority}/training-releases`, { cookie, body });
  }

  test('are the council’s or the region’s, and never both', async () => {
    await fill(world.app);
    const cookie = await leadOf(world.app, ['998', '999']);
    const answers = await releasedAtOnce([
      { authority: '999', cookie, places: 'whole' },
      { authority: '998', cookie, places: 'council' },
    ]);
    expect(answers).toEqual(days.map(() => [200, 409]));
  });

  test('are of one region, and never of two that share a council', async () => {
    await fill(world.app);
    const answers = await releasedAtOnce([
      { authority: '998', cookie: await leadOf(world.app, ['998', '999']), places: 'council' },
      { authority: '997', cookie: await leadOf(world.app, ['997', '998']), places: 'council' },
    ]);
    expect(answers).toEqual(days.map(() => [200, 409]));
  });
});
