import type { Page } from 'playwright-core';
import type { PageKind } from '../pages/page-object.ts';

/** Waits until the address is of this kind, the heading stands and nothing is loading any more. @throws with what is there instead */
export async function settled(page: Page, { route, heading }: Pick<PageKind, 'route' | 'heading'>): Promise<void> {
  try {
    await page.waitForURL((url) => routePattern(route).test(url.pathname), { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await nothingLoads(page);
  } catch (error) {
    const words = await page.locator('main').allInnerTexts();
    const place = `${page.url()} says: ${words.join(' ').replaceAll(/\s+/g, ' ').slice(0, 600)}`;
    throw new Error(`never came to ${route} (${heading.toString()}); ${place}`, { cause: error });
  }
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
