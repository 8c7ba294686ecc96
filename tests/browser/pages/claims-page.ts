import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { aSchool } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ClaimsPage extends AnyPage {
  static readonly route = '/:authority/training/claims';
  static readonly heading = 'Other training to check';
  static readonly states: States = [
    inDemonstration('/training/claims?asAt=2018-03-13'),
    inEmptyCouncil('/training/claims'),
    { ...inDemonstration(aContradiction), name: 'with answers that contradict each other' },
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow(/^Decide/);
    await this.visitor.arriveAt('/:authority/training/claims/:id/:role');
  }
}

/** A school that was reached says later that its staff is not trained. */
async function aContradiction(world: World): Promise<string> {
  const { organisationId } = await aSchool(world);
  const told = { organisationId, toldOn: '2019-06-06', staffAnswer: 'not-trained', source: 'Telephone call' } as const;
  await world.tell(statementApi.add, '/api/999/statements', told);
  return '/training/claims';
}
