import { aPlan } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class AgenciesPage extends AnyPage {
  static readonly route = '/:authority/agencies';
  static readonly heading = 'Agencies';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aPlan(world);
      return '/agencies';
    }),
    inEmptyCouncil('/agencies'),
  ];

  /** Opens the actions of the first agency. */
  override async act(): Promise<void> {
    const first = this.visitor.page.locator('main tbody th a').first();
    await this.keyboard.follow(await first.innerText());
    await this.visitor.arriveAt('/:authority/actions');
  }
}
