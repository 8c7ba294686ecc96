import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { cabinetContent, longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { servedPolicyOf } from '@due-regard/server/reports/forms/html-style.ts';
import { reportHtml } from '@due-regard/server/reports/forms/html.ts';
import { describeInBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { axeFaults } from './world/axe.ts';
import { Faults } from './world/faults.ts';
import { asOnADesk, asOnATelephone, inForcedColours, inLargeText, paper, sheetsIn } from './world/views.ts';

const papers: Readonly<Record<'issued' | 'long' | 'cabinet', ReportPaper>> = {
  issued: { content: exampleContent, issue: exampleIssue },
  long: { content: longContent, issue: null },
  cabinet: { content: cabinetContent, issue: exampleIssue },
};

describeInBrowser('a report as a page', (openBrowser) => {
  const folder = temporaryFolder();
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** The file as somebody opens it who was sent it. */
  async function opened(name: keyof typeof papers): Promise<{ readonly page: Page; readonly faults: Faults }> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, reportHtml(papers[name]));
    const page = await browser.newPage();
    const faults = await Faults.watch(page);
    await page.goto(pathToFileURL(file).href);
    return { page, faults };
  }

  test.each(['issued', 'long'] as const)(
    'the %s one can be read on a desk, on a telephone, in large letters and in one’s own colours',
    async (name) => {
      const { page, faults } = await opened(name);
      expect(await asOnADesk(page, `report ${name}`)).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
      expect(await inForcedColours(page, `report ${name}`)).toEqual([]);
      expect(await inLargeText(page)).toEqual([]);
      expect(await asOnATelephone(page, `report ${name}`)).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(faults.take()).toEqual([]);
    },
  );

  test.each(['issued', 'long'] as const)('the %s one is printed whole, its charts and its marks too', async (name) => {
    const { page, faults } = await opened(name);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paper.width);
    expect(await page.evaluate(outsideTheSheet, paper.width)).toEqual([]);
    expect(await page.evaluate(headsNotRepeated)).toBe(0);
    expect(await page.evaluate(sheetWords)).toBe(
      name === 'issued'
        ? 'Demonstration: invented figures'
        : 'Demonstration: invented figures · Draft: not issued · Exempt: not for publication',
    );
    expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(name === 'long' ? 12 : 2);
    expect(faults.take()).toEqual([]);
  });

  test('the page for Cabinet is one side of paper, in letters that can be read', async () => {
    const { page, faults } = await opened('cabinet');
    expect(await axeFaults(page)).toEqual([]);
    expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(smallestLetters)).toBeCloseTo(8.5);
    expect(faults.take()).toEqual([]);
  });
});

describeInBrowser('a report as a page that runs no script', (openBrowser) => {
  const folder = temporaryFolder();
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('leads from its contents to their parts, and from questions to their figures', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const file = join(folder, 'still.html');
    writeFileSync(file, reportHtml(papers.issued));
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('navigation').getByRole('link', { name: 'Questions members may ask' }).click();
    expect(page.url()).toMatch(/#section-questions$/);
    await page.getByRole('link', { name: 'Schools reached by WRAP or an accepted equivalent' }).click();
    expect(page.url()).toMatch(/#figure-training-reached$/);
    expect(await page.locator(':target').innerText()).toContain('216 of 240 schools in scope (90 %)');
    await context.close();
  });

  test('keeps its style when it is served, under a policy that allows no other', async () => {
    const bytes = reportHtml(papers.issued);
    const server = createServer((_, response) => {
      response.setHeader('content-security-policy', servedPolicyOf(bytes));
      response.setHeader('content-type', 'text/html; charset=utf-8').end(bytes);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const page = await browser.newPage();
    const faults = await Faults.watch(page);
    await page.goto(`http://127.0.0.1:${String(portOf(server.address()))}/`);
    expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).fontFamily)).toBe(
      'Arial, Helvetica, sans-serif',
    );
    expect(faults.take()).toEqual([]);
    server.close();
  });
});

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Runs in the page. */
function outsideTheSheet(width: number): string[] {
  return [...document.querySelectorAll('svg, table, svg text')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > width + 0.5;
    })
    .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
}

/** Runs in the page. */
function headsNotRepeated(): number {
  return [...document.querySelectorAll('thead')].filter(
    (head) => getComputedStyle(head).display !== 'table-header-group',
  ).length;
}

/** Runs in the page. @returns what stands at the head of every sheet of paper */
function sheetWords(): string {
  const name = getComputedStyle(document.body).getPropertyValue('page');
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const rule = rules.find(({ cssText }) => cssText.startsWith(`@page ${name} `));
  return /@top-left \{ content: "([^"]*)"/.exec(rule?.cssText ?? '')?.[1] ?? '';
}

/** Runs in the page. @returns points */
function smallestLetters(): number {
  const elements = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
  const worded = elements.filter((element) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
    ),
  );
  return Math.min(...worded.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75));
}
