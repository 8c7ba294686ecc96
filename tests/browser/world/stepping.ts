import type { Page } from 'playwright-core';

/** A page without questions, where whoever goes on to another page leaves all of the one before. */
const between = { address: '/cookies', heading: 'Cookies' } as const;

/**
 * Goes to an address as a link or Back does, within the document that is open.
 * @returns false where that cannot be: nothing is open yet, or the reader would be asked whether what they typed may go
 */
export async function stepTo(page: Page, address: string): Promise<boolean> {
  if (!(await page.evaluate(isFreeToGo))) return false;
  await page.evaluate(step, between.address);
  await page.waitForFunction((heading) => document.querySelector('h1')?.textContent === heading, between.heading);
  await page.evaluate(step, address);
  return true;
}

/** Runs in the page. */
function isFreeToGo(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  return document.querySelector('#root') !== null && window.dispatchEvent(leaving);
}

/** Runs in the page: the router is told of an address as the browser tells it of Back and Forward. */
function step(address: string): void {
  const before = window.history.state as { readonly idx?: number } | null;
  const state = { idx: (before?.idx ?? 0) + 1, key: Math.random().toString(36).slice(2), usr: null };
  window.history.pushState(state, '', address);
  window.dispatchEvent(new PopStateEvent('popstate', { state }));
}
