import { axeFaults } from './axe.ts';
import type { Visitor } from './visitor.ts';

/**
 * What a form owes somebody who has made a mistake.
 * @returns one line for each fault
 */
export async function errorFaults({ page, faults }: Visitor): Promise<readonly string[]> {
  // The title follows a moment after the summary and its focus; where it never does, that is told below.
  await page
    .waitForFunction(() => document.title.startsWith('Error: '), undefined, { timeout: 5000 })
    .catch(() => undefined);
  const seen = await page.evaluate(() => {
    const summary = document.querySelector('.govuk-error-summary');
    const links = [...(summary?.querySelectorAll('a') ?? [])];
    return {
      title: document.title,
      hasFocus: document.activeElement === summary,
      words: [...(summary?.querySelectorAll('li') ?? [])].map((item) => item.textContent),
      deadLinks: links.filter(({ hash }) => document.getElementById(hash.slice(1)) === null).map(({ hash }) => hash),
      besideFields: document.querySelectorAll('.govuk-error-message').length,
      links: links.length,
    };
  });
  return [
    ...(seen.title.startsWith('Error: ') ? [] : [`the title is "${seen.title}"`]),
    ...(seen.hasFocus ? [] : ['the error summary has not got the focus']),
    ...seen.deadLinks.map((hash) => `${hash} leads nowhere`),
    ...(seen.besideFields === seen.links
      ? []
      : [`${String(seen.besideFields)} of ${String(seen.links)} beside fields`]),
    ...seen.words.filter((words) => /\binvalid\b|\bThe server could not\b/i.test(words)),
    ...(await axeFaults(page)),
    ...faults.take(),
  ];
}
