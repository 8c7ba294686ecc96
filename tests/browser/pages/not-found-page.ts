import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class NotFoundPage extends AnyPage {
  static readonly route = '*';
  static readonly heading = 'Page not found';
  static readonly states: States = [forEverybody('/nothing/is/here')];

  override async act(): Promise<void> {
    await this.keyboard.follow('Go to the start page');
    await this.visitor.arriveAt('/sign-in');
  }
}
