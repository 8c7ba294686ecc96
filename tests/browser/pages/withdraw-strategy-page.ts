import { aStrategy } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawStrategyPage extends FormPage {
  static readonly route = '/:authority/strategies/:id/withdraw/:row';
  static readonly heading = 'Withdraw what was said';
  static readonly states: States = [
    inDemonstration(async (world) => {
      const { documentId, factId } = await aStrategy(world);
      return `/strategies/${documentId}/withdraw/${factId}`;
    }),
    {
      ...inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/withdraw/nothing`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It is a policy of another council');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies');
  }
}
