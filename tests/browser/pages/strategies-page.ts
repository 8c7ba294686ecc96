import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class StrategiesPage extends AnyPage {
  static readonly route = '/:authority/strategies';
  static readonly heading = 'Strategies, policies and agreements';
  static readonly states: States = [
    inDemonstration('/strategies'),
    { ...inDemonstration('/strategies', 'member'), name: 'for a member' },
    { ...inDemonstration('/strategies?asAt=2018-03-13'), name: 'on 13 March 2018' },
    { ...inDemonstration('/strategies?standing=ended'), name: 'where nothing matches' },
    inEmptyCouncil('/strategies'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.find('Title', 'prevent strategy');
    await this.keyboard.push('Apply filters');
    await this.visitor.page.getByText('1 of ').waitFor();
    await this.keyboard.follow('Prevent strategy');
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
