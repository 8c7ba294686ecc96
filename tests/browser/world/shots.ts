import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { PageKind } from '../pages/page-object.ts';
import { tally } from './tally.ts';

const folder = fileURLToPath(new URL('../../shots/', import.meta.url));

/** A picture of the whole page for people to look at, where `PICTURES` is set; git ignores it. Nothing is judged by it. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
  tally.count('screenshots');
}

/** `training gaps` */
export function shotName({ route }: Pick<PageKind, 'route'>): string {
  const words = route
    .replace('/:authority', '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  return words === '' ? `first of ${route === '*' ? 'nowhere' : route.length === 1 ? 'all' : 'a council'}` : words;
}
