import { aStrategyPutOff, thePreventStrategy } from '../world/register-facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class StrategyPage extends AnyPage {
  static readonly route = '/:authority/strategies/:id';
  static readonly heading =
    /^(Prevent strategy|Venue hire policy|Information sharing agreement|Strategy, policy or agreement)$/;
  static readonly states: States = [
    inDemonstration(async (world) => `/strategies/${(await thePreventStrategy(world)).documentId}`),
    {
      ...inDemonstration(async (world) => `/strategies/${(await thePreventStrategy(world)).documentId}`, 'viewer'),
      name: 'for a viewer',
    },
    {
      ...inDemonstration(async (world) => `/strategies/${(await aStrategyPutOff(world)).documentId}?asAt=2020-04-30`),
      name: 'with its refresh overdue',
    },
    { ...inDemonstration('/strategies/nothing'), name: 'for what is not there', answers: [404] },
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Put off the refresh');
    await this.visitor.arriveAt('/:authority/strategies/:id/put-off');
  }
}
