import { aStrategy } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class AgreeStrategyPage extends FormPage {
  static readonly route = '/:authority/strategies/:id/agree';
  static readonly heading = 'Say that it was agreed';
  static readonly states: States = [
    inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/agree`),
  ];

  override readonly submit = 'Save the agreement';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Agreed on', '4 6 2019');
    await this.keyboard.pick('Agreed by', 'Cabinet');
    await this.keyboard.fillDate('Refresh or review due by', '30 6 2022');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
