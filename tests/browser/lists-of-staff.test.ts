import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { ImportPage } from './pages/import-page.ts';
import { axeFaults } from './world/axe.ts';
import { errorFaults } from './world/error-faults.ts';
import { aListWithoutAService } from './world/people-files.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';

describeInBrowser('a list of staff that says nothing new, and of one service nothing', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('can be taken in only to say that all have left there', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('officer');
    const { page, keyboard, faults } = visitor;
    await visitor.open(ImportPage, `/999/imports/${await aListWithoutAService(world)}`);
    expect(await page.getByRole('radio').count()).toBe(0);
    faults.expect(422);
    await keyboard.push('Take the file in');
    await page.locator('.govuk-error-summary:focus').waitFor();
    expect(await errorFaults(visitor)).toEqual([]);
    await shoot(page, 'list of staff that only ends 1280');
    expect(await axeFaults(page)).toEqual([]);
    await keyboard.tick(/^Everybody has left Market Service/);
    await keyboard.push('Take the file in');
    await visitor.arrive(ImportPage);
    expect(await page.getByText('From 31 May 2019 on nobody is counted in post').isVisible()).toBe(true);
  });
});
