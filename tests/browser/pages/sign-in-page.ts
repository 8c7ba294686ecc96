import { testPassword } from '../../support/test-app.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class SignInPage extends FormPage {
  static readonly route = '/sign-in';
  static readonly heading = 'Sign in';
  static readonly states: States = [forEverybody('/sign-in')];

  override readonly submit = 'Sign in';

  override act(): Promise<void> {
    return this.signIn('manager@ridgeway.example');
  }

  /** Leads somebody who holds a role in one council to its overview. */
  async signIn(email: string, password = testPassword): Promise<void> {
    await this.keyboard.fill('E-mail address', email);
    await this.keyboard.fillSecret('Password', password);
    await this.keyboard.press('Enter');
    await this.visitor.arriveAt('/:authority');
  }
}
