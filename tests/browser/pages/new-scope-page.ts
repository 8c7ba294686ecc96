import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewScopePage extends FormPage {
  static readonly route = '/:authority/settings/scope/new';
  static readonly heading = 'Count other types from a day on';
  static readonly states: States = [inDemonstration('/settings/scope/new'), inEmptyCouncil('/settings/scope/new')];

  override readonly submit = 'Save what is counted';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Counted from', '1 9 2019');
    await this.keyboard.tick(/^Other independent school/);
    await this.keyboard.fill('Why', 'Independent schools answer too, from September on');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/settings/scope');
  }
}
