import { expect } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { Faults } from './faults.ts';
import { Keyboard } from './keyboard.ts';
import { arrivalFaults } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { settled } from './settled.ts';
import { stepTo } from './stepping.ts';
import { UnderWay } from './under-way.ts';
import { pageObjectOf } from '../pages/every-page.ts';
import type { AnyPage, PageKind } from '../pages/page-object.ts';

/** Somebody at a browser of their own. */
export class Visitor {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly faults: Faults;
  readonly #base: string;
  readonly #underWay: UnderWay;

  private constructor(page: Page, faults: Faults, base: string) {
    this.page = page;
    this.faults = faults;
    this.keyboard = new Keyboard(page);
    this.#base = base;
    this.#underWay = new UnderWay(page);
  }

  static async enter(context: BrowserContext, base: string): Promise<Visitor> {
    const page = await context.newPage();
    return new Visitor(page, await Faults.watch(page), base);
  }

  /** Types an address. The page object comes only when nothing is wrong with the page. */
  async open<P extends AnyPage>(kind: PageKind<P>, address: string, heading?: string): Promise<P> {
    await this.page.goto(this.#base + address);
    return this.#judged(kind, { arrival: 'opened', heading });
  }

  /** Comes to an address from another page of the product, where one is open. The page object comes as from `open`. */
  async goTo<P extends AnyPage>(kind: PageKind<P>, address: string, heading?: string): Promise<P> {
    const arrival = await this.#go(address);
    return this.#judged(kind, { arrival, heading });
  }

  /** The same of a page at which another test has looked on arrival: nothing of it is looked at twice. */
  async comeBack<P extends AnyPage>(kind: PageKind<P>, address: string, heading?: string): Promise<P> {
    await this.#go(address);
    await this.#settled(kind, heading);
    return new kind(this);
  }

  /** After a link or a save has led to a page. */
  async arrive<P extends AnyPage>(kind: PageKind<P>, arrival: Arrival = 'led'): Promise<P> {
    return this.#judged(kind, { arrival });
  }

  /** The same for a page that the caller does not go on to use. */
  async arriveAt(route: string): Promise<void> {
    await this.arrive(pageObjectOf(route));
  }

  async #go(address: string): Promise<Arrival> {
    if (await stepTo(this.page, address)) return 'led';
    await this.page.goto(this.#base + address);
    return 'opened';
  }

  async #settled(kind: PageKind, heading: string | undefined): Promise<void> {
    await settled(this.page, { route: kind.route, heading: heading ?? kind.heading });
    await this.#underWay.ended();
  }

  async #judged<P extends AnyPage>(kind: PageKind<P>, { arrival, heading }: Judging): Promise<P> {
    await this.#settled(kind, heading);
    expect(await arrivalFaults(this, kind, arrival)).toEqual([]);
    return new kind(this);
  }
}

interface Judging {
  readonly arrival: Arrival;
  readonly heading?: string | undefined;
}
