import { someEvidence } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawEvidencePage extends FormPage {
  static readonly route = '/:authority/evidence/:id/withdraw';
  static readonly heading = 'Withdraw evidence';
  static readonly states: States = [
    inDemonstration(async (world) => `${await someEvidence(world)}/withdraw`),
    { ...inDemonstration('/evidence/nothing/withdraw'), name: 'that there is not', answers: [404] },
  ];

  override readonly submit = 'Withdraw the evidence';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It shows another thing');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
