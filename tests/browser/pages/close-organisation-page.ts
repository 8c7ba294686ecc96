import { aService } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class CloseOrganisationPage extends FormPage {
  static readonly route = '/:authority/schools/:id/close';
  static readonly heading = 'Say that it has closed';
  static readonly states: States = [inDemonstration(async (world) => `/schools/${await aService(world)}/close`)];

  override readonly submit = 'Record that it has closed';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('What was its last day?', '31 5 2019');
    await this.keyboard.fill('What happened?', 'Its work went to another service');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }
}
