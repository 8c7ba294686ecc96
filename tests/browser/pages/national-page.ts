import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NationalPage extends AnyPage {
  static readonly route = '/:authority/national';
  static readonly heading = 'National and regional context';
  static readonly states: States = [
    inDemonstration('/national?asAt=2026-01-31'),
    { ...inDemonstration('/national', 'viewer'), name: 'on the day of the demonstration, to a viewer' },
    { ...inDemonstration('/national?asAt=2018-03-13'), name: 'before anything was published' },
    { ...inDemonstration('/national?asAt=2020-06-30&knownAt=2020-06-30', 'auditor'), name: 'before a revision' },
    inEmptyCouncil('/national'),
  ];

  /** Reads the numbers of a chart as a table. */
  override async act(): Promise<void> {
    await this.keyboard.tabTo('tab', 'Chart');
    await this.keyboard.press('ArrowRight');
    await this.visitor.page.getByRole('cell', { name: '5,737 (revised)' }).first().waitFor();
    await this.visitor.page.getByRole('rowheader', { name: '2025, counted in a new way' }).first().waitFor();
  }
}
