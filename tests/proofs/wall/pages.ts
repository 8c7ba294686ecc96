import type { Page, Response } from 'playwright-core';
import { pageObjects } from '../../browser/pages/every-page.ts';
import { nothingLoads } from '../../browser/world/settled.ts';
import { stepTo } from '../../browser/world/stepping.ts';
import { UnderWay } from '../../browser/world/under-way.ts';
import { demonstration } from '../../browser/world/world.ts';
import type { World } from '../../browser/world/world.ts';

/** The address of every route in the demonstration: each page once, of something that is there. */
export async function addressesOfPages(world: World): Promise<readonly string[]> {
  const addresses: string[] = [];
  for (const { route, states } of pageObjects) {
    const plain = route.replace(':authority', demonstration);
    const [{ address }] = states;
    // An address with an id is asked of the world; what such a state makes besides stays.
    const isPlain = !plain.includes(':') && plain !== '*';
    addresses.push(isPlain ? plain : typeof address === 'string' ? address : await address(world));
  }
  return [...new Set(addresses)];
}

/** What a page says, and what it was answered. */
export interface PageRead {
  readonly address: string;
  /** Every text, of charts and of what is folded too, and what assistive technology is told. */
  readonly said: string;
  /** The whole document as it stands, and every answer of the server that it rests on. */
  readonly source: string;
}

/** Looks at these addresses one after the other, in one tab. */
export async function readPages(
  page: Page,
  { base, addresses }: { readonly base: string; readonly addresses: readonly string[] },
): Promise<readonly PageRead[]> {
  const underWay = new UnderWay(page);
  const reads: PageRead[] = [];
  for (const address of addresses) {
    const answers: Promise<string>[] = [];
    const listen = (response: Response): void => {
      if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(response.text().catch(() => ''));
    };
    page.on('response', listen);
    await goTo(page, base, address);
    await underWay.ended();
    await nothingLoads(page);
    page.off('response', listen);
    const [told, said, source] = [await Promise.all(answers), await page.evaluate(allSaid), await page.content()];
    reads.push({ address, said: [said, ...told].join('\n'), source });
  }
  return reads;
}

async function goTo(page: Page, base: string, address: string): Promise<void> {
  if (!(await stepTo(page, address))) await page.goto(base + address);
  const title = page.getByRole('heading', { level: 1 });
  await (address === '/cookies' ? title : title.filter({ hasNotText: /^Cookies$/ })).first().waitFor();
}

/** Runs in the page. */
function allSaid(): string {
  const told = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'value', 'placeholder'];
  const texts: string[] = [document.title];
  for (const element of document.querySelectorAll('*')) {
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    for (const name of told) texts.push(element.getAttribute(name) ?? '');
    if (element instanceof HTMLInputElement) texts.push(element.value);
  }
  return texts.filter((text) => text.trim() !== '').join('\n');
}
