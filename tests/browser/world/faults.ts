import type { Page, Response } from 'playwright-core';

// Chrome says so for each answer that is no success; those are judged by what was expected.
const answeredBadly = /^Failed to load resource: the server responded with a status of \d{3}/;

/** What goes wrong on a page without anybody seeing it: complaints of the browser, refusals nobody expected. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: number[] = [];

  static async watch(page: Page): Promise<Faults> {
    const faults = new Faults();
    // The browser's own complaint names the directive; this one comes even where the console is kept quiet.
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        reportError(new Error(`content security policy: ${violatedDirective} ${blockedURI}`));
      });
    });
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning';
      if (isComplaint && !answeredBadly.test(message.text())) faults.#seen.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.#seen.push(`uncaught: ${error.message}`));
    page.on('response', (response) => faults.#judge(response));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page that is left, or a question asked anew, ends what was under way; so does a download.
      if (reason !== 'net::ERR_ABORTED') faults.#seen.push(`failed: ${request.url()} ${reason}`);
    });
    return faults;
  }

  /** The next answer of this status is part of the story. */
  expect(status: number): void {
    this.#expected.push(status);
  }

  /** All that was seen since the last time, and what was expected and never came. */
  take(): readonly string[] {
    const missing = this.#expected.splice(0).map((status) => `expected an answer ${String(status)}, which never came`);
    return [...this.#seen.splice(0), ...missing];
  }

  #judge(response: Response): void {
    if (response.status() < 400) return;
    const index = this.#expected.indexOf(response.status());
    if (index === -1) this.#seen.push(`answered ${String(response.status())}: ${response.url()}`);
    else this.#expected.splice(index, 1);
  }
}
