import { aGroup } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ChangeBodyPage extends FormPage {
  static readonly route = '/:authority/bodies/:id/change';
  static readonly heading = 'Change or correct';
  static readonly states: States = [inDemonstration(async (world) => `/bodies/${(await aGroup(world)).bodyId}/change`)];

  override readonly submit = 'Save';

  override async act(): Promise<void> {
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It was wrong');
    await this.keyboard.fill('Why?', 'It meets more often');
    await this.keyboard.fill('Meets every so many months', '1');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
