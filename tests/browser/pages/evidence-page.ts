import { someEvidence } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class EvidencePage extends FormPage {
  static readonly route = '/:authority/evidence/:id';
  static readonly heading = 'Correct evidence';
  static readonly states: States = [
    inDemonstration(someEvidence),
    { ...inDemonstration('/evidence/nothing'), name: 'that there is not', answers: [404] },
  ];

  override readonly submit = 'Correct it';

  override async act(): Promise<void> {
    await this.keyboard.fill('What does it show?', 'Minute of the cabinet');
    await this.keyboard.fill('Why is it corrected?', 'It was the minute of another body');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
