import { aGroup } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class MeetingPage extends FormPage {
  static readonly route = '/:authority/bodies/:id/meetings/:meeting';
  static readonly heading = 'Change a meeting';
  static readonly states: States = [
    inDemonstration(async (world) => {
      const { bodyId, meetings } = await aGroup(world);
      return `/bodies/${bodyId}/meetings/${meetings[0]?.meetingId ?? ''}`;
    }),
    {
      ...inDemonstration(async (world) => `/bodies/${(await aGroup(world)).bodyId}/meetings/nothing`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Save the meeting';

  override async act(): Promise<void> {
    await this.keyboard.choose('Is it planned, or was it held?', 'Cancelled');
    await this.keyboard.fill('Note', 'Called off for want of numbers');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
