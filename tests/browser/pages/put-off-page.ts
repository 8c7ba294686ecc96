import { aStrategy } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class PutOffPage extends FormPage {
  static readonly route = '/:authority/strategies/:id/put-off';
  static readonly heading = 'Put off the refresh';
  static readonly states: States = [
    inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/put-off`),
  ];

  override readonly submit = 'Promise this day';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('To be refreshed by', '31 3 2020');
    await this.keyboard.fillDate('Promised on', '3 6 2019');
    await this.keyboard.fill('Why is another day promised?', 'The consultation takes longer');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
