import { aPlan } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class PlanPage extends AnyPage {
  static readonly route = '/:authority/plans/:id';
  static readonly heading = /^(?!Action plan$)./;
  static readonly states: States = [
    inDemonstration(async (world) => `/plans/${await aPlan(world)}`),
    { ...inDemonstration(async (world) => `/plans/${await aPlan(world)}`, 'viewer'), name: 'for a viewer' },
    { ...inDemonstration('/plans/nothing'), name: 'that is not there', heading: 'Action plan', answers: [404] },
  ];

  /** Opens the first action of the plan. */
  override async act(): Promise<void> {
    const first = this.visitor.page.locator('main tbody th a').first();
    await this.keyboard.follow(await first.innerText());
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}
