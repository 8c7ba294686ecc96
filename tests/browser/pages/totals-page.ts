import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class TotalsPage extends AnyPage {
  static readonly route = '/:authority/training/totals';
  static readonly heading = 'Services and partners';
  static readonly states: States = [inDemonstration('/training/totals'), inEmptyCouncil('/training/totals')];

  override async act(): Promise<void> {
    await this.keyboard.push('Enter a total');
    await this.visitor.arriveAt('/:authority/training/totals/new');
  }
}
