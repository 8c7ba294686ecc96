import { aChangedGroup, aGroup } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawBodyPage extends FormPage {
  static readonly route = '/:authority/bodies/:id/withdraw/:row';
  static readonly heading = 'Withdraw what was said';
  static readonly states: States = [
    inDemonstration(async (world) => {
      const { bodyId, factId } = await aChangedGroup(world);
      return `/bodies/${bodyId}/withdraw/${factId}`;
    }),
    {
      ...inDemonstration(async (world) => `/bodies/${(await aGroup(world)).bodyId}/withdraw/nothing`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was never agreed');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
