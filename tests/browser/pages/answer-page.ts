import { aSchool } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class AnswerPage extends FormPage {
  static readonly route = '/:authority/schools/:id/answer';
  static readonly heading = 'Enter an answer';
  static readonly states: States = [
    inDemonstration(async (world) => `/schools/${(await aSchool(world)).organisationId}/answer`),
  ];

  override readonly submit = 'Save the answer';

  override async act(): Promise<void> {
    await this.keyboard.choose('Is the staff trained?', 'Trained');
    await this.keyboard.pick('Course', 'WRAP');
    await this.keyboard.fillDate('Took place on', '3 6 2019');
    await this.keyboard.fill('Staff trained', '31');
    await this.keyboard.fill('Staff in post', '34');
    await this.keyboard.fillDate('The school told us on', '5 6 2019');
    await this.keyboard.fill('How it reached us', 'Telephone call');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }
}
