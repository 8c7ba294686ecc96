import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { tally } from './tally.ts';

// The same program without its comments: less than half as long to read.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Every rule that axe has switched on, best practices among them.
 * @returns one line for each fault: rule, place, what to do
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await give(page);
  tally.count('axe runs');
  return page.evaluate(lookThrough);
}

/** Half a megabyte of program, which takes long to read; given in this way, the browser knows it from the page before. */
async function give(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  await session.detach();
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
