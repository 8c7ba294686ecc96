import { aSchool } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class CorrectAnswerPage extends FormPage {
  static readonly route = '/:authority/schools/:id/answers/:statementId/correct';
  static readonly heading = 'Correct an answer';
  static readonly states: States = [
    inDemonstration(anAnswer),
    {
      ...inDemonstration(async (world) => `/schools/${(await aSchool(world)).organisationId}/answers/nothing/correct`),
      name: 'that stands no more',
    },
  ];

  override readonly submit = 'Save the correction';

  override async act(): Promise<void> {
    await this.keyboard.fill('Staff trained', '29');
    await this.keyboard.fill('Staff in post', '30');
    await this.keyboard.fill('Why is it corrected?', 'The school had counted visitors as staff');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }

  /** Turns "trained on a day" into "not trained". */
  async toNotTrained(reason: string): Promise<void> {
    await this.keyboard.choose('Is the staff trained?', 'Not trained');
    await this.keyboard.fillDate('Took place on', '');
    await this.keyboard.fill('Staff trained', '');
    await this.keyboard.fill('Staff in post', '');
    await this.keyboard.fill('Why is it corrected?', reason);
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }
}

async function anAnswer(world: World): Promise<string> {
  const { organisationId, statements } = await aSchool(world);
  return `/schools/${organisationId}/answers/${statements[0]?.statementId ?? ''}/correct`;
}
