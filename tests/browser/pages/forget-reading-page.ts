import { aSavedReading } from '../world/people-files.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ForgetReadingPage extends FormPage {
  static readonly route = '/:authority/imports/readings/:id/forget';
  static readonly heading = 'Forget a reading';
  static readonly states: States = [
    inDemonstration(async (world) => `/imports/readings/${await aSavedReading(world)}/forget`),
    { ...inDemonstration('/imports/readings/nothing/forget'), name: 'that is saved no more' },
  ];

  override readonly submit = 'Forget this reading';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'The system has another layout now');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/imports/readings');
  }
}
