import { anAcceptedList, aStagedList, aStagedRegister } from '../world/facts.ts';
import { aStagedExport } from '../world/people-files.ts';
import { aStagedPlan } from '../world/plan-files.ts';
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
    { ...inDemonstration(async (world) => `/imports/${await aStagedExport(world)}`), name: 'of people' },
    { ...inDemonstration(async (world) => `/imports/${await aStagedPlan(world)}`), name: 'of a plan' },
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

  /** Says which course or group the word that is asked about means. */
  async sayWord(word: string, means: string | RegExp): Promise<void> {
    const heading = this.visitor.page.getByRole('heading', { name: `“${word}”, in ` });
    await heading.waitFor();
    await this.keyboard.choose(/^(Which course is it|Whom do they count among)\?$/, means);
    await this.keyboard.push('Remember this word');
    await this.visitor.page.getByText(`Remembered: “${word}”`).waitFor();
    await heading.waitFor({ state: 'detached' });
  }

  /** Gives the right value of the cell that is asked about. */
  async mend(value: string): Promise<void> {
    await this.keyboard.fill('Right value', value);
    await this.keyboard.push('Mend this row');
  }

  async putAside(): Promise<void> {
    await this.keyboard.push('Put it aside');
    await this.visitor.arriveAt('/:authority/imports');
  }

  async takeIn(): Promise<void> {
    await this.keyboard.push('Take the file in');
    await this.visitor.arriveAt('/:authority/imports/:id');
  }
}
