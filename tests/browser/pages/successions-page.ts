import { aMerger } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class SuccessionsPage extends AnyPage {
  static readonly route = '/:authority/successions';
  static readonly heading = 'Mergers and splits to decide';
  static readonly states: States = [inDemonstration(afterAMerger), inEmptyCouncil('/successions')];

  override async act(): Promise<void> {
    await this.keyboard.follow(/^Decide on/);
    await this.visitor.arriveAt('/:authority/successions/:id');
  }
}

async function afterAMerger(world: World): Promise<string> {
  await aMerger(world);
  return '/successions';
}
