import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class PacksPage extends AnyPage {
  static readonly route = '/:authority/duty/packs';
  static readonly heading = 'Duty packs';
  static readonly states: States = [
    inDemonstration('/duty/packs'),
    { ...inDemonstration('/duty/packs', 'auditor'), name: 'for an auditor' },
    inEmptyCouncil('/duty/packs'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.push(/^Bring a pack/);
    await this.visitor.arriveAt('/:authority/duty/packs/bring');
  }
}
