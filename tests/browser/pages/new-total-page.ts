import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewTotalPage extends FormPage {
  static readonly route = '/:authority/training/totals/new';
  static readonly heading = 'Enter a total';
  static readonly states: States = [inDemonstration('/training/totals/new'), inEmptyCouncil('/training/totals/new')];

  override readonly submit = 'Save the total';

  override async act(): Promise<void> {
    await this.keyboard.pick('Service or partner', 'Vale District Council');
    await this.keyboard.fillDate('Counted on', '31 5 2019');
    await this.keyboard.fill('People trained', '118');
    await this.keyboard.fill('People in post', '140');
    await this.keyboard.choose('Is e-learning counted?', 'Yes');
    await this.keyboard.fill('Where it came from', 'Learning system export');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/totals');
  }
}
