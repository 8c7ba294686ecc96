import { aStrategy, aStrategyPutOff } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawDayPage extends FormPage {
  static readonly route = '/:authority/strategies/:id/days/:row/withdraw';
  static readonly heading = 'Withdraw a promised day';
  static readonly states: States = [
    inDemonstration(async (world) => {
      const { documentId, revisions } = await aStrategyPutOff(world);
      return `/strategies/${documentId}/days/${revisions[0]?.revisionId ?? ''}/withdraw`;
    }),
    {
      ...inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/days/nothing/withdraw`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw the promise';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was promised for another policy');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
