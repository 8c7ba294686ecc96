import { source } from 'axe-core';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { tally } from './tally.ts';

/**
 * Every rule that axe has switched on, best practices among them.
 * @returns one line for each fault: rule, place, what to do
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Reading half a megabyte of program takes longer than a look at a short page: a page is given it once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  tally.count('axe runs');
  return page.evaluate(lookThrough);
}

/** Runs in the page, where axe is a global. */
async function lookThrough(): Promise<string[]> {
  const { axe: program } = window as unknown as { readonly axe: typeof axe };
  // What passes is not listed, which on a long table takes longer than finding what does not.
  const { violations } = await program.run({ resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const summary = failureSummary.replaceAll(/\s+/g, ' ').trim();
      return `axe ${id} at ${target.join(' ')}: ${summary}`;
    }),
  );
}
