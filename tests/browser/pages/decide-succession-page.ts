import { aMerger } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class DecideSuccessionPage extends FormPage {
  static readonly route = '/:authority/successions/:id';
  static readonly heading = 'Does its history count?';
  static readonly states: States = [
    inDemonstration(async (world) => `/successions/${await aMerger(world)}`),
    { ...inDemonstration('/successions/nothing'), name: 'that waits no more' },
  ];

  override readonly submit = 'Save the decision';

  override async act(): Promise<void> {
    await this.keyboard.choose(/^Does what .* count/, 'No, the new school answers for itself');
    await this.keyboard.fill('Why?', 'Most of the staff left at the merger');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/successions');
  }
}
