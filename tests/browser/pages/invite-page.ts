import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class InvitePage extends FormPage {
  static readonly route = '/:authority/people/invite';
  static readonly heading = 'Invite somebody';
  static readonly states: States = [
    inDemonstration('/people/invite', 'administrator'),
    { ...inDemonstration('/people/invite'), name: 'to a lead, who may not' },
    inEmptyCouncil('/people/invite'),
  ];

  override readonly submit = 'Invite them';

  override async act(): Promise<void> {
    await this.invite('Alex Poe', 'alex.poe@ridgeway.example');
  }

  /** @returns the address to hand over, as the page shows it this once */
  async invite(name: string, email: string): Promise<string> {
    await this.keyboard.fill('Name', name);
    await this.keyboard.fill('Work e-mail address', email);
    await this.keyboard.tick('Officer');
    await this.keyboard.push(this.submit);
    return this.visitor.page.locator('.app-one-time-link').innerText();
  }
}
