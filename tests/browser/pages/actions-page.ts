import { aPlan } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ActionsPage extends AnyPage {
  static readonly route = '/:authority/actions';
  static readonly heading = 'Actions';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aPlan(world);
      return '/actions';
    }),
    { ...inDemonstration('/actions?view=board'), name: 'laid out by where they stand' },
    { ...inDemonstration('/actions?since=2018-06-30&moved=steady'), name: 'compared with an earlier day' },
    { ...inDemonstration('/actions?search=nothing+like+it'), name: 'when nothing matches' },
    { ...inDemonstration('/actions', 'viewer'), name: 'for a viewer' },
    inEmptyCouncil('/actions'),
  ];

  /** Looks for what is past its day, and takes the filter away again. */
  override async act(): Promise<void> {
    await this.keyboard.pick('Due', 'Past its day');
    await this.keyboard.push('Apply filters');
    await this.keyboard.follow(/^Take away .*Past its day/);
    await this.visitor.page.getByRole('link', { name: /^Take away/ }).waitFor({ state: 'detached' });
  }
}
