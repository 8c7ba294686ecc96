import { aGroup } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class NewMeetingPage extends FormPage {
  static readonly route = '/:authority/bodies/:id/meetings/new';
  static readonly heading = 'Add a meeting';
  static readonly states: States = [
    inDemonstration(async (world) => `/bodies/${(await aGroup(world)).bodyId}/meetings/new`),
  ];

  override readonly submit = 'Save the meeting';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Day of the meeting', '15 10 2019');
    await this.keyboard.choose('Is it planned, or was it held?', 'Planned');
    await this.keyboard.fill('Agenda', 'https://council.example/agenda');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
