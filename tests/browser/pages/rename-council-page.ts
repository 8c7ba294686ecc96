import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class RenameCouncilPage extends FormPage {
  static readonly route = '/:authority/people/council';
  static readonly heading = 'What the council is called';
  static readonly states: States = [
    inDemonstration('/people/council', 'administrator'),
    { ...inDemonstration('/people/council'), name: 'to a lead, who may not' },
  ];

  override readonly submit = 'Save the name';

  override async act(): Promise<void> {
    await this.keyboard.fill('Name of the council', 'Ridgeway Shire Council');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/people');
  }
}
