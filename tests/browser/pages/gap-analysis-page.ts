import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class GapAnalysisPage extends AnyPage {
  static readonly route = '/:authority/duty/gaps';
  static readonly heading = 'Gap analysis';
  static readonly states: States = [
    inDemonstration('/duty/gaps'),
    { ...inDemonstration('/duty/gaps?asAt=2014-01-01'), name: 'before there was a duty' },
    inEmptyCouncil('/duty/gaps'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.download(/^Gap analysis, CSV/);
  }
}
