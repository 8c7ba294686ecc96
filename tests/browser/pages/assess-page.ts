import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class AssessPage extends FormPage {
  static readonly route = '/:authority/duty/:id/assess';
  static readonly heading = 'What was it found to be?';
  static readonly states: States = [inDemonstration('/duty/LA10/assess'), inEmptyCouncil('/duty/LA10/assess')];

  override readonly submit = 'Save what was found';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Looked at on', '3 6 2019');
    await this.keyboard.choose('What was it found to be?', 'Partly met');
    await this.keyboard.fill(
      'What was found, and why is it so?',
      'The process is written down; half of the teams know it',
    );
    await this.keyboard.fill('What is still to do? (optional)', 'Tell the other teams');
    await this.keyboard.fill('Role of whoever looked at it', 'Prevent lead');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
