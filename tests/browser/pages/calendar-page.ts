import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class CalendarPage extends AnyPage {
  static readonly route = '/:authority/calendar';
  static readonly heading = 'Calendar';
  static readonly states: States = [
    inDemonstration('/calendar'),
    { ...inDemonstration('/calendar?due=overdue'), name: 'narrowed to what is overdue' },
    { ...inDemonstration('/calendar', 'viewer'), name: 'of a viewer' },
    inEmptyCouncil('/calendar'),
  ];

  /** Narrows it down, takes it away, then makes an address for a calendar program. */
  override async act(): Promise<void> {
    const { page } = this.visitor;
    await this.keyboard.pick('When', 'Due within 90 days');
    await this.keyboard.push('Apply filters');
    await page.getByRole('link', { name: 'Take away When: Due within 90 days' }).waitFor();
    await this.keyboard.download(/calendar file/);
    await this.keyboard.push(/^Make an/);
    await page.getByText('This address is shown once').waitFor();
  }
}
