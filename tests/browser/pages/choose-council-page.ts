import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';

export class ChooseCouncilPage extends AnyPage {
  static readonly route = '/';
  static readonly heading = 'Choose a council';
  static readonly states: States = [{ name: 'with two councils', who: 'everywhere', address: '/' }];

  override async act(): Promise<void> {
    await this.keyboard.follow('Ridgeway County Council');
    await this.visitor.arriveAt('/:authority');
  }
}
