import { anArrangement } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawArrangementPage extends FormPage {
  static readonly route = '/:authority/duty/:id/arrangement/:factId/withdraw';
  static readonly heading = 'Withdraw whose it is';
  static readonly states: States = [
    inDemonstration(anArrangement),
    { ...inDemonstration('/duty/LA08/arrangement/nothing/withdraw'), name: 'that stands no more' },
  ];

  override readonly submit = 'Withdraw it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was of another obligation');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
