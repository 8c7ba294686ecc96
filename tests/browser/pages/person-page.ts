import { aPerson } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class PersonPage extends FormPage {
  static readonly route = '/:authority/people/:userId';
  static readonly heading = /^(?!Person$)./;
  static readonly states: States = [
    inDemonstration(async (world) => `/people/${await aPerson(world, 'auditor')}`, 'administrator'),
  ];

  override readonly submit = 'Save the roles';

  override async act(): Promise<void> {
    await this.keyboard.tick('Elected member');
    await this.keyboard.fill('Why do they change?', 'Sits on the select committee now');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/people');
  }
}
