import type { Page, Request } from 'playwright-core';

/** In milliseconds: all that comes from here is there long before. */
const longestBody = 1000;

/** What a page has asked the server and not been answered yet. */
export class UnderWay {
  readonly #page: Page;
  readonly #asked = new Set<Request>();

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => this.#asked.add(request));
    page.on('requestfinished', (request) => this.#asked.delete(request));
    page.on('requestfailed', (request) => this.#asked.delete(request));
  }

  /** Waits for the answers, and until they are drawn: a page that was open before shows what it knew then until they come. */
  async ended(): Promise<void> {
    await this.#drawn();
    for (let [request] = this.#asked; request !== undefined; [request] = this.#asked) {
      const response = await request.response().catch(() => null);
      // A body of which nobody reads the end is never said to be finished, as after a file was sent.
      await Promise.race([response?.finished(), new Promise((resolve) => setTimeout(resolve, longestBody))]);
      this.#asked.delete(request);
      await this.#drawn();
    }
  }

  async #drawn(): Promise<void> {
    await this.#page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
}
