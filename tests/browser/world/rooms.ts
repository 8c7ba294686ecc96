import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { testPassword } from '../../support/test-app.ts';
import { Visitor } from './visitor.ts';
import type { Who, World } from './world.ts';

const settings: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** One browser, and in it a room of its own for each sort of visitor, signed in once; its tabs share a process. */
export class Rooms {
  readonly #browser: Browser;
  readonly #world: World;
  readonly #contexts = new Map<Who, Promise<BrowserContext>>();
  readonly #waiting = new Map<Who, Visitor>();

  constructor(browser: Browser, world: World) {
    this.#browser = browser;
    this.#world = world;
  }

  /** A new tab of somebody who may have others open. */
  async visitor(who: Who): Promise<Visitor> {
    const context = this.#contexts.get(who) ?? this.#enter(who);
    // Who is nobody may become somebody, and must not stay so for the next.
    if (who !== 'nobody') this.#contexts.set(who, context);
    return Visitor.enter(await context, this.#world.base);
  }

  /** Who was here before, in the tab they left open; else in a new one. */
  async visitorAgain(who: Who): Promise<Visitor> {
    const waiting = this.#waiting.get(who);
    this.#waiting.delete(who);
    return waiting ?? this.visitor(who);
  }

  /** Leaves a tab open for the next visit: to open one, and all that it then reads again, costs more than to look at a page. */
  async leave(who: Who, visitor: Visitor): Promise<void> {
    if (who === 'nobody' || this.#waiting.has(who)) await visitor.page.close();
    else this.#waiting.set(who, visitor);
  }

  /** A browser that runs no script of ours. */
  async withoutScript(): Promise<Visitor> {
    return Visitor.enter(await this.#browser.newContext({ ...settings, javaScriptEnabled: false }), this.#world.base);
  }

  async #enter(who: Who): Promise<BrowserContext> {
    const context = await this.#browser.newContext(settings);
    context.setDefaultTimeout(15_000);
    if (who !== 'nobody') {
      const data = { email: this.#world.emailOf(who), password: testPassword };
      const answer = await context.request.post(`${this.#world.base}/api/session`, { data });
      if (!answer.ok()) throw new Error(`${who} could not sign in: ${String(answer.status())}`);
      // A tab that stays keeps the process alive, which has read the scripts of the pages, and axe, before.
      await (await context.newPage()).goto(`${this.#world.base}/health/live`);
    }
    return context;
  }
}
