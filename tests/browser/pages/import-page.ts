import { anAcceptedList, aStagedList, aStagedRegister } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ImportPage extends FormPage {
  static readonly route = '/:authority/imports/:id';
  static readonly heading = /\.csv$/;
  static readonly states: States = [
    inDemonstration(async (world) => `/imports/${await aStagedList(world)}`),
    { ...inDemonstration(async (world) => `/imports/${await aStagedRegister(world)}`), name: 'of a register' },
    { ...inDemonstration(async (world) => `/imports/${await anAcceptedList(world)}`), name: 'of a file taken in' },
  ];

  override readonly submit = 'Remember this';
  protected override readonly isRefusedByServer = false;

  /** Says which school a name means, then takes the file in. */
  override async act(): Promise<void> {
    await this.match('hartsmere', /^Hartsmere Church/);
    await this.takeIn();
  }

  /** `235 new`, `2 new and 1 not matched`: what it would bring. */
  counts(): Promise<string> {
    return this.visitor.page
      .locator('.govuk-summary-list__row', { hasText: 'What it would bring' })
      .locator('dd')
      .innerText();
  }

  async match(search: string, school: RegExp): Promise<void> {
    await this.keyboard.fill('Look for it by name, place or URN', search);
    await this.keyboard.push('Look');
    await this.visitor.page.getByRole('radio', { name: school }).waitFor();
    await this.keyboard.choose('Which one is meant?', school);
    await this.keyboard.push('Remember this');
    await this.visitor.page.getByText(/^Remembered: .* is meant/).waitFor();
  }

  async takeIn(): Promise<void> {
    await this.keyboard.push('Take the file in');
    await this.visitor.arriveAt('/:authority/imports/:id');
  }
}
