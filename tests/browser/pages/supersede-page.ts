import { aStrategy } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class SupersedePage extends FormPage {
  static readonly route = '/:authority/strategies/:id/supersede';
  static readonly heading = 'Say what takes its place';
  static readonly states: States = [
    inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/supersede`),
  ];

  override readonly submit = 'Save what takes its place';

  override async act(): Promise<void> {
    await this.keyboard.pick('What takes its place?', 'Safer Stronger strategy');
    await this.keyboard.fillDate('From which day?', '3 6 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
