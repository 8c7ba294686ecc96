import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { pageObjects } from './pages/every-page.ts';
import { sceneFor } from './world/scene.ts';
import { lookAt } from './world/sights.ts';
import { tally } from './world/tally.ts';

describeInBrowser('on the first day, at other dates, for other roles, where nothing is found', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Every other state');

  for (const kind of pageObjects) {
    for (const state of kind.states.slice(1)) {
      test(`${kind.route} ${state.name} has no fault`, async () => {
        await expect(lookAt(await scene().visitFromWithin(kind, state), kind, state)).resolves.toBeUndefined();
      });
    }
  }
});
