import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class TrainingPage extends AnyPage {
  static readonly route = '/:authority/training';
  static readonly heading = 'Training';
  static readonly states: States = [
    inDemonstration('/training'),
    { ...inDemonstration('/training?asAt=2018-03-13&knownAt=2018-03-13'), name: 'as known in March 2018' },
    inEmptyCouncil('/training'),
    { name: 'of a council that is not theirs', who: 'lead', address: '/998/training', heading: 'Council not found' },
    { ...inDemonstration('/training?asAt=2018-02-31'), name: 'at a day that is none', answers: [400] },
  ];

  /** What the page says before any figure. */
  sentence(): Promise<string> {
    return this.visitor.page.locator('main .govuk-body-l').first().innerText();
  }

  /** Changes the dates; they go into the address. */
  override async act(): Promise<void> {
    await this.changeDates('13 3 2018', '13 3 2018');
    await this.visitor.page.getByText('as known on 13 March 2018').first().waitFor();
  }

  async changeDates(asAt: string, knownAt: string): Promise<void> {
    await this.keyboard.unfold('Change the dates');
    await this.keyboard.fillDate('As things stood on', asAt);
    await this.keyboard.fillDate('As it was known on', knownAt);
    await this.keyboard.push('Show these dates');
  }
}
