import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { pageObjects } from './pages/every-page.ts';
import { sceneFor } from './world/scene.ts';
import { tally } from './world/tally.ts';

describeInBrowser('by keyboard alone', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('By keyboard');

  for (const kind of pageObjects) {
    test(`one does what ${kind.route} is for`, async () => {
      const { visitor, page, leave } = await scene().visitAgain(kind);
      await page.act();
      expect(visitor.faults.take()).toEqual([]);
      await leave();
    });
  }
});
