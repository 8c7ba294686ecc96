import { expect, test } from 'vitest';
import { campaign } from '../proofs/campaign.ts';
import { describeInBrowser } from '../support/browser.ts';
import { pageObjects } from './pages/every-page.ts';
import { sceneFor } from './world/scene.ts';
import { lookAt } from './world/sights.ts';
import { tally } from './world/tally.ts';

const tenth = 10;

describeInBrowser('on the first day, at other dates, for other roles, where nothing is found', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Every other state');

  const states = pageObjects.flatMap((kind) => kind.states.slice(1).map((state) => ({ kind, state })));
  for (const [place, { kind, state }] of states.entries()) {
    // Each page is looked at in every way in its first state, by the test of every page; of the others a tenth are.
    const isShort = place % tenth >= campaign(tenth);
    test(`${kind.route} ${state.name} has no fault`, async () => {
      const visit = await scene().visitFromWithin(kind, state);
      await expect(lookAt(visit, { kind, state, isShort })).resolves.toBeUndefined();
    });
  }
});
