import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { shoot } from './shots.ts';
import { tally } from './tally.ts';

const desk = { width: 1280, height: 900 };
const telephone = { width: 320, height: 640 };
/** A4 at 96 points to the inch, less the margins of the style sheet. */
export const paper = { width: 680, height: 1024 };

export async function asOnADesk(page: Page, name: string): Promise<readonly string[]> {
  await page.setViewportSize(desk);
  await shoot(page, `${name} 1280`);
  return page.evaluate(chartTextFaults);
}

/** Everything unfolded at 320 points, which is also 1280 at 400 %. */
export async function asOnATelephone(page: Page, name: string): Promise<readonly string[]> {
  await page.setViewportSize(telephone);
  await unfold(page, true);
  const faults = [
    ...(await tooWide(page, telephone.width)),
    ...(await page.evaluate(hiddenColumns)),
    ...(await page.evaluate(chartTextFaults)),
    ...(await axeFaults(page)),
  ];
  await shoot(page, `${name} 320`);
  await unfold(page, false);
  await page.setViewportSize(desk);
  return faults;
}

/** The reader's own colours, as Windows gives them. */
export async function inForcedColours(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await axeFaults(page);
  await shoot(page, `${name} forced colours`);
  await page.emulateMedia({ forcedColors: null });
  return faults;
}

/** Text at twice its size, set as a reader sets it in the browser. */
export async function inLargeText(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const faults = [...(await tooWide(page, desk.width)), ...(await clippedText(page))];
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return faults;
}

/** Printed on A4: it succeeds, nothing leaves the paper, and each chart has its table beside it. */
export async function onPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
  const faults = await page.evaluate(chartFaults, paper.width);
  const sheets = sheetsIn(await page.pdf({ preferCSSPageSize: true }));
  tally.count('pages printed');
  await page.emulateMedia({ media: null });
  await page.setViewportSize(desk);
  return sheets > 0 ? faults : [...faults, 'nothing is printed'];
}

export function sheetsIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  return text.startsWith('%PDF-') ? text.split(/\/Type\s*\/Page\b/).length - 1 : 0;
}

/** Runs in the page. */
function chartFaults(width: number): string[] {
  const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
  return [...document.querySelectorAll('.app-chart-card')].flatMap((card) => {
    const name = card.querySelector('h2, h3')?.textContent ?? '';
    const charts = [...card.querySelectorAll('svg[role=img]')].filter(isSeen);
    const isCut = charts.some((chart) => {
      const { left, right } = chart.getBoundingClientRect();
      return left < 0 || right > width;
    });
    return [
      ...(charts.length === 1 ? [] : [`printed with ${String(charts.length)} charts: ${name}`]),
      ...(isCut ? [`the printed chart leaves the paper: ${name}`] : []),
      ...([...card.querySelectorAll('table')].some(isSeen) ? [] : [`printed without its table: ${name}`]),
    ];
  });
}

/** Runs in the page: words of a chart that leave its card or lie over one another. */
export function chartTextFaults(): string[] {
  return [...document.querySelectorAll('.app-chart-card')].flatMap((card) => {
    const { left, right } = card.getBoundingClientRect();
    const texts = [...card.querySelectorAll('svg text')]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    const outside = texts.filter(({ box }) => box.left < left - 1 || box.right > right + 1);
    const covered = texts.filter(({ box }, index) =>
      texts
        .slice(index + 1)
        .some(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 2 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 5,
        ),
    );
    return [
      ...outside.map(({ words }) => `outside its chart: ${words}`),
      ...covered.map(({ words }) => `under other words of its chart: ${words}`),
    ];
  });
}

async function tooWide(page: Page, width: number): Promise<readonly string[]> {
  const { scrollWidth, widest } = await page.evaluate((limit) => {
    const isWide = (element: Element): boolean => element.getBoundingClientRect().right > limit + 0.5;
    const scrolls = (element: Element): boolean => element.closest('.app-table-scroll') !== null;
    return {
      scrollWidth: document.scrollingElement?.scrollWidth ?? Infinity,
      widest: [...document.querySelectorAll('body *')]
        .filter((element) => isWide(element) && !scrolls(element))
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
    };
  }, width);
  return scrollWidth <= width ? [] : [`${String(scrollWidth)} points wide: ${widest.slice(0, 3).join(', ')}`];
}

/** Runs in the page: tables of which a reader must push columns into sight. */
function hiddenColumns(): string[] {
  return [...document.querySelectorAll('.app-table-scroll')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map((box) => `columns are out of sight: ${box.querySelector('caption')?.textContent ?? ''}`);
}

function clippedText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
      const isHiddenOnPurpose = clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1);
      const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      return hides && isCut && !isHiddenOnPurpose && element.innerText.trim() !== ''
        ? [
            `large text is cut: ${element.tagName.toLowerCase()}.${element.className} "${element.innerText.slice(0, 40)}"`,
          ]
        : [];
    }),
  );
}

async function unfold(page: Page, isOpen: boolean): Promise<void> {
  await page.evaluate((open) => {
    for (const details of document.querySelectorAll('details')) details.open = open;
  }, isOpen);
}
