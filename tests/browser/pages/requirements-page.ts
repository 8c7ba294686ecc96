import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class RequirementsPage extends AnyPage {
  static readonly route = '/:authority/training/requirements';
  static readonly heading = 'Courses and requirements';
  static readonly states: States = [
    inDemonstration('/training/requirements'),
    { ...inDemonstration('/training/requirements', 'viewer'), name: 'to a viewer' },
    inEmptyCouncil('/training/requirements'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Say what is asked from a day on');
    await this.visitor.arriveAt('/:authority/training/requirements/new');
  }
}
