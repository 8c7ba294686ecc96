import { aWorkedObligation } from '../world/duty-facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ObligationPage extends AnyPage {
  static readonly route = '/:authority/duty/:id';
  static readonly heading = /\w/;
  static readonly states: States = [
    inDemonstration(async (world) => `/duty/${await aWorkedObligation(world)}`),
    { ...inDemonstration('/duty/LA10?asAt=2018-03-13'), name: 'that nobody has looked at' },
    { ...inDemonstration('/duty/SC04'), name: 'of schools' },
    { ...inDemonstration('/duty/LA10', 'auditor'), name: 'for an auditor' },
    { ...inDemonstration('/duty/LA99'), name: 'that there is not', answers: [404] },
    inEmptyCouncil('/duty/LA10'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Say what it was found to be');
    await this.visitor.arriveAt('/:authority/duty/:id/assess');
  }
}
