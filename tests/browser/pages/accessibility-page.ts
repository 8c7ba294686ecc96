import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class AccessibilityPage extends AnyPage {
  static readonly route = '/accessibility';
  static readonly heading = 'Accessibility statement';
  static readonly states: States = [forEverybody('/accessibility')];

  override async act(): Promise<void> {
    await this.keyboard.follow('Cookies');
    await this.visitor.arriveAt('/cookies');
  }
}
