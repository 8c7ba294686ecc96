import { aGroup } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawMeetingPage extends FormPage {
  static readonly route = '/:authority/bodies/:id/meetings/:meeting/withdraw';
  static readonly heading = 'Withdraw a meeting';
  static readonly states: States = [
    inDemonstration(async (world) => {
      const { bodyId, meetings } = await aGroup(world);
      return `/bodies/${bodyId}/meetings/${meetings[0]?.meetingId ?? ''}/withdraw`;
    }),
    {
      ...inDemonstration(async (world) => `/bodies/${(await aGroup(world)).bodyId}/meetings/nothing/withdraw`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw the meeting';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was a meeting of another group');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
