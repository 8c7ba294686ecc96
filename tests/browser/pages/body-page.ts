import { aGroup, theBoard } from '../world/register-facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class BodyPage extends AnyPage {
  static readonly route = '/:authority/bodies/:id';
  static readonly heading =
    /^(Safer Stronger Ridgeway Partnership Board|Community (tension group|safety executive)|Board, committee or group)$/;
  static readonly states: States = [
    inDemonstration(async (world) => `/bodies/${(await theBoard(world)).bodyId}`),
    {
      ...inDemonstration(async (world) => `/bodies/${(await theBoard(world)).bodyId}`, 'member'),
      name: 'for a member',
    },
    {
      ...inDemonstration(async (world) => `/bodies/${(await aGroup(world)).bodyId}`),
      name: 'with a meeting missed and its terms overdue',
    },
    { ...inDemonstration('/bodies/nothing'), name: 'for what is not there', answers: [404] },
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Add a meeting');
    await this.visitor.arriveAt('/:authority/bodies/:id/meetings/new');
  }
}
