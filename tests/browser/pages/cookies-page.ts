import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class CookiesPage extends AnyPage {
  static readonly route = '/cookies';
  static readonly heading = 'Cookies';
  static readonly states: States = [forEverybody('/cookies')];

  override async act(): Promise<void> {
    await this.keyboard.follow('Privacy');
    await this.visitor.arriveAt('/privacy');
  }
}
