import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { axeFaults } from './world/axe.ts';
import { nothingLoads } from './world/settled.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';

const figures = '**/api/999/coverage';

describeInBrowser('a server that is slow or away', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('A slow server');

  test('keeps nobody without words: what is loading is said after a moment, and read out', async () => {
    const { world, rooms } = await scene().lived();
    const { page, faults } = await rooms.visitor('viewer');
    await page.route(figures, async (route) => {
      await pause(1500);
      await route.continue();
    });
    await page.goto(`${world.base}/999/training`);
    await page.getByRole('status').getByText('Loading the figures…').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await nothingLoads(page);
    expect(await page.locator('main').innerText()).toContain('WRAP has reached');
    expect(faults.take()).toEqual([]);
  });

  test('away, it is told in words with what to do next, and the rest of the page stays', async () => {
    const { world, rooms } = await scene().lived();
    const { page } = await rooms.visitor('viewer');
    await page.route(figures, (route) => route.abort('connectionrefused'));
    await page.goto(`${world.base}/999/training`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/^The server cannot be reached[^]*try again in a minute/);
    expect(await page.getByRole('navigation', { name: 'Training pages' }).isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'server away 1280');
  });

  test('that gives a page without its program is told of in words, and asked again for the next', async () => {
    const { world, rooms } = await scene().lived();
    const { page } = await rooms.visitor('viewer');
    await page.route('**/assets/PlansPage-*.js', (route) => route.abort('connectionrefused'));
    await page.goto(`${world.base}/999/training`);
    await nothingLoads(page);
    await page.getByRole('link', { name: 'Action plans', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.unroute('**/assets/PlansPage-*.js');
    await page.getByRole('link', { name: 'Training', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Training' }).waitFor();
    await page.getByRole('link', { name: 'Action plans', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Action plans' }).waitFor();
  });
});
