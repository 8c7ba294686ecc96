import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { sceneFor } from './world/scene.ts';
import { tally } from './world/tally.ts';

describeInBrowser('without JavaScript', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Without JavaScript');

  test('every address answers with a heading and a sentence on what to do', async () => {
    const { world, rooms } = await scene().firstDay();
    const visitor = await rooms.withoutScript();
    for (const address of ['/', '/999/training', '/sign-in']) {
      await visitor.page.goto(world.base + address);
      expect(await visitor.page.locator('h1').allInnerTexts()).toEqual(['Due Regard needs JavaScript']);
      expect(await visitor.page.locator('main').innerText()).toContain('ask the council for the issued report');
    }
  });
});
