import { aRememberedWord } from '../world/people-files.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ForgetWordPage extends FormPage {
  static readonly route = '/:authority/imports/readings/words/:id/forget';
  static readonly heading = 'Forget a word';
  static readonly states: States = [
    inDemonstration(async (world) => `/imports/readings/words/${await aRememberedWord(world)}/forget`),
    { ...inDemonstration('/imports/readings/words/nothing/forget'), name: 'that is remembered no more' },
  ];

  override readonly submit = 'Forget this word';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It is another course');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/imports/readings');
  }
}
