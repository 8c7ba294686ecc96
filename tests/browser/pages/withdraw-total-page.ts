import { totalApi } from '@due-regard/shared/training/total-api.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawTotalPage extends FormPage {
  static readonly route = '/:authority/training/totals/:id/withdraw';
  static readonly heading = 'Withdraw a total';
  static readonly states: States = [
    inDemonstration(latest),
    { ...inDemonstration('/training/totals/nothing/withdraw'), name: 'for what is there no more' },
  ];

  override readonly submit = 'Withdraw the total';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was the total of another service');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/totals');
  }
}

async function latest(world: World): Promise<string> {
  const reply = await world.ask(totalApi.list, '/api/999/totals');
  return `/training/totals/${reply.latest[0]?.totalId ?? ''}/withdraw`;
}
