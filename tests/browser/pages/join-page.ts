import { anInvitation } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';

export class JoinPage extends FormPage {
  static readonly route = '/join';
  static readonly heading = 'Join';
  static readonly states: States = [
    { name: 'with an invitation', who: 'nobody', address: anInvitation },
    { name: 'with half a link', who: 'nobody', address: '/join?link=half', answers: [422] },
    { name: 'with a used link', who: 'nobody', address: `/join?link=${'x'.repeat(43)}`, answers: [410] },
  ];

  override readonly submit = 'Set the password and sign in';

  override async act(): Promise<void> {
    await this.join();
    await this.visitor.arriveAt('/:authority');
  }

  async join(): Promise<void> {
    await this.keyboard.fillSecret('Password', 'four wet kettles in a row');
    await this.keyboard.push(this.submit);
  }
}
