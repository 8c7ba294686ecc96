import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Page, Response } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { sceneFor } from './world/scene.ts';

/** Bytes when compressed, at most: what somebody on a bad line waits for before the first page shows anything. */
const mostScript = 130_000;
const mostStyle = 15_000;

/** All that a page loads from now on. */
function loadsOf(page: Page): readonly Response[] {
  const loads: Response[] = [];
  page.on('response', (response) => loads.push(response));
  return loads;
}

async function bodiesOf(loads: readonly Response[], kind: 'script' | 'stylesheet'): Promise<readonly Buffer[]> {
  const own = loads.filter((load) => load.request().resourceType() === kind);
  return Promise.all(own.map((load) => load.body()));
}

/** In bytes; a page that loads none of the kind is not what was to be measured. */
async function compressedSize(loads: readonly Response[], kind: 'script' | 'stylesheet'): Promise<number> {
  const bodies = await bodiesOf(loads, kind);
  expect(bodies, kind).not.toEqual([]);
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

/** Addresses of others, and scripts that a chart needs which nobody has opened yet. */
async function needless(page: Page, loads: readonly Response[]): Promise<readonly string[]> {
  const here = `${new URL(page.url()).origin}/`;
  const scripts = await bodiesOf(loads, 'script');
  return [
    ...loads.map((load) => load.url()).filter((url) => !url.startsWith(here)),
    ...scripts
      .filter((script) => script.includes('recharts'))
      .map((script) => `${String(script.length)} B of recharts`),
  ];
}

describeInBrowser('what a browser loads before anything is opened', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test(`for the first page is ${String(mostScript / 1000)} kB of script and ${String(mostStyle / 1000)} kB of style at most, from here alone`, async () => {
    const visitor = await (await scene().lived()).rooms.visitor('nobody');
    const loads = loadsOf(visitor.page);
    await visitor.open(SignInPage, '/sign-in');
    const sizes = { script: await compressedSize(loads, 'script'), style: await compressedSize(loads, 'stylesheet') };
    process.stdout.write(`first load, bytes when compressed: ${JSON.stringify(sizes)}\n`);
    expect(sizes.script).toBeLessThanOrEqual(mostScript);
    expect(sizes.style).toBeLessThanOrEqual(mostStyle);
    expect(await needless(visitor.page, loads)).toEqual([]);
  });

  test('for the overview comes from here alone, and charts that move are not among it', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('viewer');
    const loads = loadsOf(visitor.page);
    await visitor.open(OverviewPage, '/999');
    expect(await needless(visitor.page, loads)).toEqual([]);
    expect(await compressedSize(loads, 'stylesheet')).toBeLessThanOrEqual(mostStyle);
    await visitor.keyboard.push('Show values by pointing at them');
    await visitor.page.locator('.app-live-chart').first().waitFor();
    expect(await needless(visitor.page, loads)).not.toEqual([]);
  });
});
