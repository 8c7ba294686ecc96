import type { Page } from 'playwright-core';
import { pageObjects } from '../pages/every-page.ts';
import { routePattern } from './settled.ts';

const patterns = pageObjects
  .map(({ route }) => route)
  .filter((route) => route !== '*')
  .map(routePattern);

/** Links of the page in view that lead to no page of ours. Files and other sites are looked at elsewhere. */
export async function linkFaults(page: Page): Promise<readonly string[]> {
  const links = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(links)]
    .filter((path) => !path.startsWith('/api/') && !patterns.some((pattern) => pattern.test(path)))
    .map((path) => `${path} leads to no page`);
}

/** Files offered on the page that do not come, or come empty. */
export async function fileFaults(page: Page): Promise<readonly string[]> {
  const files = await page
    .locator('a[download], a[href^="/api/"]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const faults: string[] = [];
  for (const file of new Set(files)) {
    const answer = await page.request.get(file);
    if (!answer.ok() || (await answer.body()).length < 50) faults.push(`${file} answered ${String(answer.status())}`);
  }
  return faults;
}
