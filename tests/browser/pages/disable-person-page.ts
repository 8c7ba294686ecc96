import { aPerson } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class DisablePersonPage extends FormPage {
  static readonly route = '/:authority/people/:userId/disable';
  static readonly heading = 'Take back all roles';
  static readonly states: States = [
    inDemonstration(async (world) => `/people/${await aPerson(world, 'adviser')}/disable`, 'administrator'),
    { ...inDemonstration('/people/nobody/disable', 'administrator'), name: 'of somebody who has left' },
  ];

  override readonly submit = 'Take back all roles';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why?', 'Works in another region now');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/people');
  }
}
