import { aRememberedName } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class RememberedNamesPage extends AnyPage {
  static readonly route = '/:authority/imports/names';
  static readonly heading = 'Remembered names';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aRememberedName(world);
      return '/imports/names';
    }),
    inEmptyCouncil('/imports/names'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow(/^Forget/);
    await this.visitor.arriveAt('/:authority/imports/names/:id/forget');
  }
}
