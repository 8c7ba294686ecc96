import type { Keyboard } from '../world/keyboard.ts';
import type { Visitor } from '../world/visitor.ts';
import type { Who, World } from '../world/world.ts';

/** One way to meet a page: who looks, and at which address. */
export interface PageState {
  /** "in the demonstration" */
  readonly name: string;
  readonly who: Who;
  /** Some addresses hold an id, which the world knows. */
  readonly address: string | ((world: World) => Promise<string>);
  /** Where it differs from the page's own. */
  readonly heading?: string;
  /** Before anybody has an account: in an installation of its own. */
  readonly isFirstDay?: boolean;
  /** Answers of the server that are no success and belong to this state. */
  readonly answers?: readonly number[];
}

/** The first is the one in which the page's main action is done. */
export type States = readonly [PageState, ...PageState[]];

/** The class of a page object. */
export interface PageKind<P extends AnyPage = AnyPage> {
  new (visitor: Visitor): P;
  /** As the route table has it. */
  readonly route: string;
  /** The words of its `h1`. */
  readonly heading: string | RegExp;
  readonly states: States;
  /** A page for programmers, which names fields and codes. */
  readonly showsCodes?: boolean;
}

/** A page in front of a visitor. One is had by opening it or being led to it, which checks it; see Visitor. */
export abstract class AnyPage {
  protected readonly visitor: Visitor;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  protected get keyboard(): Keyboard {
    return this.visitor.keyboard;
  }

  /** What people come to this page for, done by keyboard alone. */
  abstract act(): Promise<void>;
}
