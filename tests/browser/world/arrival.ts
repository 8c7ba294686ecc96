import type { Page } from 'playwright-core';
import type { PageKind } from '../pages/page-object.ts';
import { axeFaults } from './axe.ts';
import type { Faults } from './faults.ts';
import { linkFaults } from './links.ts';
import { tally } from './tally.ts';
import { demonstration } from './world.ts';
import { wordFaults } from './words.ts';

/** By an address typed in, or by a link or a save inside the product. */
export type Arrival = 'opened' | 'led';

interface Arriving {
  readonly page: Page;
  readonly faults: Faults;
}

/**
 * What no page may escape.
 * @returns one line for each fault
 */
export async function arrivalFaults(
  { page, faults }: Arriving,
  { route, showsCodes = false }: Pick<PageKind, 'route' | 'showsCodes'>,
  arrival: Arrival,
): Promise<readonly string[]> {
  tally.count('arrivals');
  if (arrival === 'led') await focusComes(page);
  return [
    ...frameFaults(await frameOf(page), { route, arrival }),
    ...(showsCodes ? [] : await wordFaults(page)),
    ...(await linkFaults(page)),
    ...(await axeFaults(page)),
    ...faults.take(),
  ];
}

/** A moment after the page stands; where it never comes, that is told with the other faults. */
async function focusComes(page: Page): Promise<void> {
  const arrived = page.locator('main:focus, .govuk-notification-banner--success:focus');
  await arrived.waitFor({ timeout: 5000 }).catch(() => undefined);
}

/** What surrounds the words of a page. */
interface Frame {
  readonly path: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly hasErrors: boolean;
  readonly crumbs: 'none' | 'before main' | 'elsewhere';
  readonly hasBanner: boolean;
  readonly hasFocus: boolean;
}

function frameOf(page: Page): Promise<Frame> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const crumbs = document.querySelector('.govuk-breadcrumbs');
    const isBefore =
      crumbs !== null && main !== null && crumbs.compareDocumentPosition(main) === Node.DOCUMENT_POSITION_FOLLOWING;
    const focused = document.activeElement;
    return {
      path: window.location.pathname,
      title: document.title,
      headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent),
      hasErrors: document.querySelector('.govuk-error-summary') !== null,
      crumbs: crumbs === null ? 'none' : isBefore ? 'before main' : 'elsewhere',
      hasBanner: document.querySelector('.app-demonstration') !== null,
      hasFocus: focused === main || focused?.classList.contains('govuk-notification-banner--success') === true,
    };
  });
}

function frameFaults(
  frame: Frame,
  { route, arrival }: { readonly route: string; readonly arrival: Arrival },
): string[] {
  const { path, title, headings, hasErrors } = frame;
  const [heading = ''] = headings;
  // A council that is not there looks like one that is not the reader's: like none.
  const isOfCouncil = route.startsWith('/:authority') && heading !== 'Council not found';
  const rules: readonly (readonly [isKept: boolean, fault: string])[] = [
    [headings.length === 1, `${String(headings.length)} h1 in place of one`],
    [isTitle(title, { heading, hasErrors }), `the title is "${title}" over "${heading}"`],
    [frame.crumbs !== 'elsewhere', 'the breadcrumbs are not before main'],
    [!isOfCouncil || route === '/:authority' || frame.crumbs === 'before main', 'no breadcrumbs'],
    [!isOfCouncil || frame.hasBanner === path.startsWith(`/${demonstration}`), 'the demonstration banner'],
    [arrival === 'opened' || frame.hasFocus, 'the focus is neither on main nor on what was saved'],
  ];
  return rules.flatMap(([isKept, fault]) => (isKept ? [] : [`${path}: ${fault}`]));
}

/** `Page – Section – Due Regard`, and "Error: " before it while a form is wrong. */
function isTitle(
  title: string,
  { heading, hasErrors }: { readonly heading: string; readonly hasErrors: boolean },
): boolean {
  const words = hasErrors ? title.replace(/^Error: /, '') : title;
  const [first, ...others] = words.split(' – ');
  const isMarked = title.startsWith('Error: ') === hasErrors;
  return isMarked && first === heading && others.at(-1) === 'Due Regard' && others.length <= 2;
}
