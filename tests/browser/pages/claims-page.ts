import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ClaimsPage extends AnyPage {
  static readonly route = '/:authority/training/claims';
  static readonly heading = 'Other training to check';
  static readonly states: States = [
    inDemonstration('/training/claims?asAt=2018-03-13'),
    inEmptyCouncil('/training/claims'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow(/^Decide/);
    await this.visitor.arriveAt('/:authority/training/claims/:id/:role');
  }
}
