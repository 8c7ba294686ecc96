import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { sceneFor } from './world/scene.ts';
import { axeFaults } from './world/axe.ts';
import { paper, sheetsIn } from './world/views.ts';

describeInBrowser('on paper', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('the gap list is printed whole, without the ways to its forms, and is a page of fifty again after', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('officer');
    await visitor.open(GapsPage, '/999/training/gaps?asAt=2017-06-01');
    const { page } = visitor;
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(50);
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        const table = document.querySelector('table');
        document.body.dataset['printed'] = [...(table?.querySelectorAll('thead th, tbody tr > th a') ?? [])]
          .map((cell) => cell.textContent)
          .join('|');
      });
    });
    await page.pdf();
    const printed = (await page.locator('body').getAttribute('data-printed'))?.split('|') ?? [];
    const [result = ''] = await page.locator('.app-result').allInnerTexts();
    expect(printed).not.toContain('Answer');
    expect(result).toMatch(`${String(printed.length - 5)} of`);
    expect(printed.length).toBeGreaterThan(150);
    expect(await rows.count()).toBe(50);
  });

  test('the overview takes four sheets at most in letters that can be read, and says once what its figures rest on', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('officer');
    await visitor.open(OverviewPage, '/999?asAt=2018-03-13');
    const { page } = visitor;
    await page.getByRole('heading', { name: /^Schools up to date rose/ }).waitFor();
    expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    // What is wider than the paper makes a browser print the whole page smaller.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paper.width);
    expect(await page.evaluate(smallestLetters)).toBeGreaterThanOrEqual(8.5);
    expect(await page.locator('dt', { hasText: 'Register of schools' }).filter({ visible: true }).count()).toBe(1);
  });

  test('a telephone folds tables of charts, which open by keyboard, and paper has them all', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('officer');
    const { page } = visitor;
    await page.setViewportSize({ width: 320, height: 700 });
    await visitor.open(OverviewPage, '/999?asAt=2018-03-13');
    await page.getByRole('heading', { name: /^Schools up to date rose/ }).waitFor();
    const tables = page.locator('.app-chart-card table');
    const visible = () => tables.evaluateAll((all) => all.filter((table) => table.checkVisibility()).length);
    expect(await tables.count()).toBeGreaterThan(1);
    expect(await visible()).toBe(0);
    await page.locator('.app-chart-card summary', { hasText: 'Table' }).first().press('Enter');
    expect(await visible()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await visible()).toBe(await tables.count());
  });
});

/** Runs in the page. @returns points */
function smallestLetters(): number {
  const sizes = [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && [...element.childNodes].some(isWords))
    .map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom * 0.75);
  function isWords(node: Node): boolean {
    return node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
  }
  return Math.min(...sizes);
}
