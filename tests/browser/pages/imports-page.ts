import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ImportsPage extends AnyPage {
  static readonly route = '/:authority/imports';
  static readonly heading = 'Imports';
  static readonly states: States = [inDemonstration('/imports'), inEmptyCouncil('/imports')];

  override async act(): Promise<void> {
    await this.keyboard.push('Bring a file');
    await this.visitor.arriveAt('/:authority/imports/new');
  }
}
