import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { NationalPage } from './pages/national-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { axeFaults } from './world/axe.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import { chartTextFaults } from './world/views.ts';

describeInBrowser('charts that tell their values to a pointer', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Live charts');

  test('take the place of the still ones without a fault', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('viewer');
    await visitor.open(OverviewPage, '/999');
    // Plans by where they stand, what is finished, schools, and their trend.
    for (let chart = 0; chart < 4; chart += 1) await visitor.keyboard.push('Show values by pointing at them');
    const charts = visitor.page.locator('.app-live-chart');
    await charts.nth(3).waitFor();
    await charts.nth(2).hover();
    await visitor.page.getByText('Up to date : 226').waitFor();
    await shoot(visitor.page, 'live charts 1280');
    expect([
      ...(await visitor.page.evaluate(chartTextFaults)),
      ...(await axeFaults(visitor.page)),
      ...visitor.faults.take(),
    ]).toEqual([]);
  });

  test('draw no line over a year without a figure, nor to years that are counted in a new way', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('viewer');
    await visitor.open(NationalPage, '/999/national?asAt=2026-01-31');
    await visitor.keyboard.push('Show values by pointing at them');
    const chart = visitor.page.locator('.app-live-chart');
    await chart.waitFor();
    // 2017 alone, 2019 to 2024, and 2025 alone.
    expect(await chart.locator('.recharts-line').count()).toBe(3);
    expect(await chart.locator('.recharts-line-dot').count()).toBe(2);
    expect([...(await visitor.page.evaluate(chartTextFaults)), ...visitor.faults.take()]).toEqual([]);
  });

  test('leave a telephone to the still ones, whose words fit', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('viewer');
    await visitor.open(OverviewPage, '/999');
    const { page } = visitor;
    await visitor.keyboard.push('Show values by pointing at them');
    await page.locator('.app-live-chart').first().waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.locator('.app-live-chart').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.app-chart').filter({ visible: true }).count()).toBe(4);
  });
});
