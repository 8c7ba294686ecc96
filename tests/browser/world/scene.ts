import { afterAll, beforeAll, inject } from 'vitest';
import type { Browser } from 'playwright-core';
import type { AnyPage, PageKind, PageState } from '../pages/page-object.ts';
import { Rooms } from './rooms.ts';
import type { Visitor } from './visitor.ts';
import { World } from './world.ts';

interface Place {
  readonly world: World;
  readonly rooms: Rooms;
}

export interface Visit<P extends AnyPage> {
  readonly visitor: Visitor;
  readonly page: P;
  /** To be called when nothing went wrong: the next visit goes on from here. */
  readonly leave: () => Promise<void>;
}

interface Entering extends Pick<Visit<AnyPage>, 'visitor' | 'leave'> {
  readonly address: string;
}

/** A browser and the worlds that the tests of one file look at. */
export class Scene {
  readonly #browser: Browser;
  readonly #worlds: World[] = [];
  #lived: Promise<Place> | undefined;
  #new: Promise<Place> | undefined;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The demonstration, and the council founded this minute. */
  lived(): Promise<Place> {
    this.#lived ??= this.place(inject('demonstrationFile'));
    return this.#lived;
  }

  /** An installation in which nobody has an account yet. */
  firstDay(): Promise<Place> {
    this.#new ??= this.place();
    return this.#new;
  }

  /** A world of one's own, to change at will. */
  async place(file?: string, answersWithinMs?: number): Promise<Place> {
    const world = await World.open(file, answersWithinMs);
    this.#worlds.push(world);
    return { world, rooms: new Rooms(this.#browser, world) };
  }

  /** Opens a page in a state by its address, and looks at it as anybody meets it. */
  async visit<P extends AnyPage>(kind: PageKind<P>, state: PageState): Promise<Visit<P>> {
    const { visitor, address, leave } = await this.#enter(state);
    return { visitor, leave, page: await visitor.open(kind, address, state.heading) };
  }

  /** The same, led there from another page of the product; the test of every page opens each by its address. */
  async visitFromWithin<P extends AnyPage>(kind: PageKind<P>, state: PageState): Promise<Visit<P>> {
    const { visitor, address, leave } = await this.#enter(state);
    return { visitor, leave, page: await visitor.goTo(kind, address, state.heading) };
  }

  /** Opens a page in its first state, which the test of every page looks at, to do what it is for. */
  async visitAgain<P extends AnyPage>(kind: PageKind<P>): Promise<Visit<P>> {
    const [state] = kind.states;
    const { visitor, address, leave } = await this.#enter(state);
    return { visitor, leave, page: await visitor.comeBack(kind, address, state.heading) };
  }

  async #enter(state: PageState): Promise<Entering> {
    const { world, rooms } = await (state.isFirstDay === true ? this.firstDay() : this.lived());
    const visitor = await rooms.visitorAgain(state.who);
    for (const status of state.answers ?? []) visitor.faults.expect(status);
    const address = typeof state.address === 'string' ? state.address : await state.address(world);
    return { visitor, address, leave: () => rooms.leave(state.who, visitor) };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    for (const world of this.#worlds) await world.close();
  }
}

/** Opens the scene before the tests of a group and closes it after them. */
export function sceneFor(openBrowser: () => Promise<Browser>): () => Scene {
  let scene: Scene | undefined;
  beforeAll(async () => {
    scene = new Scene(await openBrowser());
  });
  afterAll(() => scene?.close());
  return () => {
    if (scene === undefined) throw new Error('the scene opens with the first test');
    return scene;
  };
}
