import { aRememberedName } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ForgetNamePage extends FormPage {
  static readonly route = '/:authority/imports/names/:id/forget';
  static readonly heading = 'Forget a name';
  static readonly states: States = [
    inDemonstration(async (world) => `/imports/names/${await aRememberedName(world)}/forget`),
    { ...inDemonstration('/imports/names/nothing/forget'), name: 'that is remembered no more' },
  ];

  override readonly submit = 'Forget this name';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It is the other school of that name');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/imports/names');
  }
}
