import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ChecksPage extends AnyPage {
  static readonly route = '/:authority/checks';
  static readonly heading = 'Things to check';
  static readonly states: States = [
    inDemonstration('/checks'),
    { ...inDemonstration('/checks?asAt=2018-03-13'), name: 'on the day of the minute' },
    { ...inDemonstration('/checks', 'viewer'), name: 'of a viewer' },
    inEmptyCouncil('/checks'),
  ];

  /** Looks at the rules that found nothing. */
  override async act(): Promise<void> {
    await this.keyboard.unfold('found nothing');
    await this.visitor.page.locator('details[open] li').first().waitFor();
  }
}
