import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { tally } from './tally.ts';

/**
 * Every rule that axe has switched on, best practices among them.
 * @returns one line for each fault: rule, place, what to do
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // "Legacy" is axe's word for pages without frames of other sites, which ours are.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // What passes is not listed, which on a long table takes longer than finding what does not.
    .options({ resultTypes: ['violations'] })
    .analyze();
  tally.count('axe runs');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id} at ${target.join(' ')}: ${oneLine(failureSummary ?? '')}`),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
