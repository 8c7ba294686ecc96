import { anAssessment } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawAssessmentPage extends FormPage {
  static readonly route = '/:authority/duty/:id/assessments/:assessmentId/withdraw';
  static readonly heading = 'Withdraw an assessment';
  static readonly states: States = [
    inDemonstration(async (world) => `${await anAssessment(world)}/withdraw`),
    { ...inDemonstration('/duty/LA08/assessments/nothing/withdraw'), name: 'that stands no more' },
  ];

  override readonly submit = 'Withdraw the assessment';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was of another obligation');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
