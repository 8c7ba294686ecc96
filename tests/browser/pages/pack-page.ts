import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class PackPage extends AnyPage {
  static readonly route = '/:authority/duty/packs/:pack';
  static readonly heading = 'Load a duty pack';
  static readonly states: States = [
    inDemonstration('/duty/packs/modern-slavery'),
    { ...inDemonstration('/duty/packs/prevent-2023'), name: 'for one that is loaded already' },
    { ...inDemonstration('/duty/packs/modern-slavery', 'auditor'), name: 'for an auditor' },
    inEmptyCouncil('/duty/packs/modern-slavery'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Load this pack');
    await this.visitor.arriveAt('/:authority/duty/packs');
  }
}
