import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class SchoolsPage extends AnyPage {
  static readonly route = '/:authority/schools';
  static readonly heading = 'Schools and services';
  static readonly states: States = [
    inDemonstration('/schools'),
    { ...inDemonstration('/schools?search=nothing+like+it'), name: 'when nothing matches' },
    inEmptyCouncil('/schools'),
  ];

  /** Finds a school by a part of its name and opens it. */
  override async act(): Promise<void> {
    await this.keyboard.find('Name, place, trust or number', 'hartsmere');
    await this.keyboard.press('Enter');
    await this.visitor.page.getByRole('link', { name: /^Take away .*hartsmere/ }).waitFor();
    await this.keyboard.follow(/^Hartsmere Church/);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }
}
