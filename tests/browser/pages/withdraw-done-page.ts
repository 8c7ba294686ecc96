import { aDoneDay } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawDonePage extends FormPage {
  static readonly route = '/:authority/duty/:id/done/:doneId/withdraw';
  static readonly heading = 'Withdraw a day on which it was done';
  static readonly states: States = [
    inDemonstration(aDoneDay),
    { ...inDemonstration('/duty/LA08/done/nothing/withdraw'), name: 'that stands no more' },
  ];

  override readonly submit = 'Withdraw the day';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was put off');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
