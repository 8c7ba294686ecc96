import { aStrategy } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ChangeStrategyPage extends FormPage {
  static readonly route = '/:authority/strategies/:id/change';
  static readonly heading = 'Change or correct';
  static readonly states: States = [
    inDemonstration(async (world) => `/strategies/${(await aStrategy(world)).documentId}/change`),
  ];

  override readonly submit = 'Save';

  override async act(): Promise<void> {
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It has changed');
    await this.keyboard.fillDate('From which day?', '3 6 2019');
    await this.keyboard.fill('Why?', 'It has another owner');
    await this.keyboard.fill('Owner’s role', 'Head of property');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/strategies/:id');
  }
}
