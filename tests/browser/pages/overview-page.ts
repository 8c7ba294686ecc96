import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class OverviewPage extends AnyPage {
  static readonly route = '/:authority';
  static readonly heading = 'Overview';
  static readonly states: States = [
    inDemonstration(''),
    {
      ...inDemonstration('?asAt=2018-03-13&knownAt=2018-03-13', 'viewer'),
      name: 'as known in March 2018, to a viewer',
    },
    inEmptyCouncil(''),
  ];

  /** What the page says before any figure. */
  sentences(): Promise<readonly string[]> {
    return this.visitor.page.locator('main .govuk-body-l').allInnerTexts();
  }

  override async act(): Promise<void> {
    await this.keyboard.follow('Training');
    await this.visitor.arriveAt('/:authority/training');
  }
}
