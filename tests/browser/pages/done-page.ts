import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class DonePage extends FormPage {
  static readonly route = '/:authority/duty/:id/done';
  static readonly heading = 'Record that it was done';
  static readonly states: States = [inDemonstration('/duty/LA04/done'), inEmptyCouncil('/duty/LA04/done')];

  override readonly submit = 'Save the day';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Done on', '4 6 2019');
    await this.keyboard.fill('Note (optional)', 'Seen by the board');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
