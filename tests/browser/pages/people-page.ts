import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class PeoplePage extends AnyPage {
  static readonly route = '/:authority/people';
  static readonly heading = 'People';
  static readonly states: States = [
    inDemonstration('/people', 'administrator'),
    { ...inDemonstration('/people'), name: 'to a lead, who may only look' },
    { ...inDemonstration('/people', 'officer'), name: 'to an officer, who may not', answers: [403] },
    inEmptyCouncil('/people'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Invite somebody');
    await this.visitor.arriveAt('/:authority/people/invite');
  }
}
