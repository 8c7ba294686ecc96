import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewStrategyPage extends FormPage {
  static readonly route = '/:authority/strategies/new';
  static readonly heading = 'Add a strategy, policy or agreement';
  static readonly states: States = [
    inDemonstration('/strategies/new'),
    { ...inDemonstration('/strategies/new', 'officer'), name: 'for who may not add' },
    inEmptyCouncil('/strategies/new'),
  ];

  override readonly submit = 'Add it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Title', 'Information sharing agreement');
    await this.keyboard.choose('What is it?', 'Agreement');
    await this.keyboard.fill('Owner’s role', 'Community Safety Manager');
    await this.keyboard.pick('Who holds that role here', 'Prevent lead');
    await this.keyboard.fillDate('Consultation opens', '1 7 2019');
    await this.keyboard.fillDate('Consultation ends', '30 9 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
