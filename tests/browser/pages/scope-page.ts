import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ScopePage extends AnyPage {
  static readonly route = '/:authority/settings/scope';
  static readonly heading = 'Which schools are counted';
  static readonly states: States = [inDemonstration('/settings/scope'), inEmptyCouncil('/settings/scope')];

  override async act(): Promise<void> {
    await this.keyboard.push('Count other types from a day on');
    await this.visitor.arriveAt('/:authority/settings/scope/new');
  }
}
