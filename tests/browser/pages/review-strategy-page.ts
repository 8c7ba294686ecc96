import { aStrategy } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ReviewStrategyPage extends FormPage {
  static readonly route = '/:authority/strategies/:id/review';
  static readonly heading = 'Say that it was reviewed';
  static readonly states: States = [
    inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/review`),
  ];

  override readonly submit = 'Save the review';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Reviewed on', '4 6 2019');
    await this.keyboard.fillDate('Next review due by', '30 6 2020');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
