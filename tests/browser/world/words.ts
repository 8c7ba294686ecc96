import type { Page } from 'playwright-core';

// What a programmer reads and a councillor should not: days in figures, names of fields and codes, holes in sentences.
const unfit: readonly RegExp[] = [
  /(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w.-])/g,
  /\b\d{2}:\d{2}:\d{2}\.\d+Z\b/g,
  /\b[a-z]+[A-Z][a-z]+[A-Za-z]*\b/g,
  /\b(?:staff|dsl)-(?:none|out-of-date|checking|no-answer)\b/g,
  /\b(?:childrens-centre|panel-process|not-trained|type-not-in-scope|not-open-yet)\b/g,
  /\b(?:undefined|null|NaN|Infinity)\b|\[object \w+\]/g,
  /\$\{|\}\}|\(\)/g,
];

/** Words on the screen, hidden parts included, that were never meant to be read there. */
export async function wordFaults(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const element of body.querySelectorAll('script, noscript, code')) element.remove();
    // A space between blocks, so that the end of one and the start of the next are not one word.
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode() !== null) parts.push(walker.currentNode.textContent ?? '');
    return parts.join('\n');
  });
  const words = text.replaceAll(/\S+@\S+/g, '');
  const found = unfit.flatMap((pattern) => words.match(pattern) ?? []);
  return [...new Set(found)].map((one) => `"${one}" is shown`);
}
