import { testPassword } from '../../support/test-app.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

export class SignInPage extends FormPage {
  static readonly route = '/sign-in';
  static readonly heading = 'Sign in';
  static readonly states: States = [forEverybody('/sign-in')];

  override readonly submit = 'Sign in';

  override async act(): Promise<void> {
    await this.fillIn('manager@ridgeway.example', testPassword);
    await this.visitor.arriveAt('/:authority');
  }

  async fillIn(email: string, password: string): Promise<void> {
    await this.keyboard.fill('E-mail address', email);
    await this.keyboard.fillSecret('Password', password);
    await this.keyboard.press('Enter');
  }
}
