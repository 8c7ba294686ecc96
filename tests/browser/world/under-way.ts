import type { Page, Request } from 'playwright-core';

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
    while (this.#asked.size > 0) {
      const [request] = this.#asked;
      await request?.response().catch(() => null);
      await this.#drawn();
    }
  }

  async #drawn(): Promise<void> {
    await this.#page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
}
