import { testPassword } from '../../support/test-app.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';

export class AccountPage extends FormPage {
  static readonly route = '/account';
  static readonly heading = 'Your account';
  static readonly states: States = [
    { name: 'of a viewer', who: 'viewer', address: '/account' },
    { name: 'with mails to stop', who: 'founder', address: '/account' },
  ];

  override readonly submit = 'Change the password';

  override async act(): Promise<void> {
    await this.keyboard.fillSecret('Present password', testPassword);
    await this.keyboard.fillSecret('New password', 'eleven red kites over the weir');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/account');
  }
}
