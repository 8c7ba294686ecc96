import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class AddOrganisationPage extends FormPage {
  static readonly route = '/:authority/schools/add';
  static readonly heading = 'Add a service, partner or setting';
  static readonly states: States = [inDemonstration('/schools/add'), inEmptyCouncil('/schools/add')];

  override readonly submit = 'Add';

  override async act(): Promise<void> {
    await this.keyboard.choose('What is it?', /^Out-of-school/);
    await this.keyboard.fill('Name', 'Saturday supplementary school');
    await this.keyboard.fill('Town (optional)', 'Hartsmere');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }
}
