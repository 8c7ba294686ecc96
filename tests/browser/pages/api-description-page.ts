import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class ApiDescriptionPage extends AnyPage {
  static readonly route = '/api-description';
  static readonly heading = /API/;
  static readonly showsCodes = true;
  static readonly states: States = [forEverybody('/api-description')];

  override async act(): Promise<void> {
    await this.keyboard.follow('Cookies');
    await this.visitor.arriveAt('/cookies');
  }
}
