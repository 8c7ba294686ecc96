import { anAssessment } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class CorrectAssessmentPage extends FormPage {
  static readonly route = '/:authority/duty/:id/assessments/:assessmentId';
  static readonly heading = 'Correct an assessment';
  static readonly states: States = [
    inDemonstration(anAssessment),
    { ...inDemonstration('/duty/LA08/assessments/nothing'), name: 'that stands no more' },
  ];

  override readonly submit = 'Correct it';

  override async act(): Promise<void> {
    await this.keyboard.choose('What was it found to be?', 'Partly met');
    await this.keyboard.fill('Why is it corrected?', 'Another plan was looked at');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
