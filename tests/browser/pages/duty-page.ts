import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class DutyPage extends AnyPage {
  static readonly route = '/:authority/duty';
  static readonly heading = 'Duty';
  static readonly states: States = [
    inDemonstration('/duty'),
    { ...inDemonstration('/duty?search=nothing+like+it'), name: 'when nothing matches' },
    { ...inDemonstration('/duty?asAt=2014-01-01'), name: 'before there was a duty' },
    { ...inDemonstration('/duty', 'viewer'), name: 'for a viewer' },
    inEmptyCouncil('/duty'),
  ];

  /** Looks for what nobody answers for, and takes the filter away again. */
  override async act(): Promise<void> {
    await this.keyboard.pick('What is missing', 'An owner');
    await this.keyboard.push('Apply filters');
    await this.keyboard.follow(/^Take away .*An owner/);
    await this.visitor.page.getByRole('link', { name: /^Take away/ }).waitFor({ state: 'detached' });
  }
}
