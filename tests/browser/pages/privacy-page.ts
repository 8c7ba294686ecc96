import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class PrivacyPage extends AnyPage {
  static readonly route = '/privacy';
  static readonly heading = /privacy/i;
  static readonly states: States = [forEverybody('/privacy')];

  /** Reading: the first stop of the Tab key leads past the header to the text. */
  override async act(): Promise<void> {
    await this.keyboard.press('Tab');
    await this.keyboard.press('Enter');
    await this.visitor.page.locator('main:focus').waitFor();
  }
}
