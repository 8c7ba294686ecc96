import { anAction } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ActionPage extends AnyPage {
  static readonly route = '/:authority/actions/:id';
  static readonly heading = /^(?!Action$)./;
  static readonly states: States = [
    inDemonstration(async (world) => `/actions/${await anAction(world)}`),
    { ...inDemonstration('/actions/nothing'), name: 'that is not there', heading: 'Action', answers: [404] },
  ];

  /** Goes to the plan that the action stands in. */
  override async act(): Promise<void> {
    const plan = this.visitor.page.locator('main dl a').first();
    await this.keyboard.follow(await plan.innerText());
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}
