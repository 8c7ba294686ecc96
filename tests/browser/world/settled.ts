import type { Page } from 'playwright-core';
import type { PageKind } from '../pages/page-object.ts';

/** Waits until the address is of this kind, the heading stands and nothing is loading any more. @throws with what is there instead */
export async function settled(page: Page, { route, heading }: Pick<PageKind, 'route' | 'heading'>): Promise<void> {
  try {
    const sought = typeof heading === 'string' ? { text: heading } : { pattern: heading.source, flags: heading.flags };
    await page.waitForFunction(stands, { route: routePattern(route).source, ...sought });
  } catch (error) {
    const words = await page.locator('main').allInnerTexts();
    const place = `${page.url()} says: ${words.join(' ').replaceAll(/\s+/g, ' ').slice(0, 600)}`;
    throw new Error(`never came to ${route} (${heading.toString()}); ${place}`, { cause: error });
  }
}

interface Sought {
  readonly route: string;
  readonly text?: string;
  readonly pattern?: string;
  readonly flags?: string;
}

/** Runs in the page at every frame: a locator looks again after 20, 50, 100, 100 and then 500 milliseconds. */
function stands({ route, text, pattern, flags }: Sought): boolean {
  const isIt = (words: string): boolean =>
    pattern === undefined ? words === text : new RegExp(pattern, flags).test(words);
  return (
    new RegExp(route).test(window.location.pathname) &&
    [...document.querySelectorAll('h1')].some(
      (one) => one.getClientRects().length > 0 && isIt(one.innerText.replaceAll(/\s+/g, ' ').trim()),
    ) &&
    document.querySelector('.app-loading') === null
  );
}

/** Every part of a page that waits for the server says so in an element of this class, visible or not yet. */
export async function nothingLoads(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.app-loading') === null);
}

/** `/:authority/training` as a pattern of addresses; what no other route takes is `*`. */
export function routePattern(route: string): RegExp {
  if (route === '*') return /^/;
  return new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`);
}
