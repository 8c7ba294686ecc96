import { aRememberedWord, aSavedReading } from '../world/people-files.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ChangesPage extends AnyPage {
  static readonly route = '/:authority/changes';
  static readonly heading = 'Record of changes';
  static readonly states: States = [
    inDemonstration('/changes', 'auditor'),
    { ...inDemonstration(filesOfPeople, 'auditor'), name: 'after files of people were read' },
    { ...inDemonstration('/changes?subject=nothing'), name: 'when nothing matches' },
    inEmptyCouncil('/changes'),
  ];

  /** Has the record checked, then looks for one kind of change. */
  override async act(): Promise<void> {
    await this.keyboard.push('Check the record');
    await this.visitor.page.getByText('The record is sound').waitFor();
    await this.keyboard.pick('What was changed', 'Answer of a school corrected');
    await this.keyboard.push('Apply filters');
    await this.visitor.page.getByRole('link', { name: /^Take away What was changed/ }).waitFor();
  }
}

async function filesOfPeople(world: World): Promise<string> {
  await aSavedReading(world);
  await aRememberedWord(world);
  return '/changes';
}

export class FigureChangesPage extends FormPage {
  static readonly route = '/:authority/changes/figures';
  static readonly heading = 'Who changed a figure, and when';
  static readonly states: States = [
    inDemonstration('/changes/figures', 'auditor'),
    { ...inDemonstration('/changes/figures?figure=schools&from=2018-01-01&to=2018-12-31'), name: 'of a year' },
    { ...inDemonstration('/changes/figures?figure=actions&to=2001-01-01'), name: 'of days without a change' },
    { ...inDemonstration('/changes/figures', 'officer'), name: 'to an officer, who may not' },
    inEmptyCouncil('/changes/figures?figure=duty'),
  ];

  override readonly submit = 'Show who changed it';
  protected override readonly isRefusedByServer = false;

  /** Asks for a figure and takes all of its entries away. */
  override async act(): Promise<void> {
    await this.keyboard.pick('Figure', 'Actions by where they stand');
    await this.keyboard.push('Show who changed it');
    await this.visitor.page.getByRole('heading', { name: 'Actions by where they stand' }).waitFor();
    await this.keyboard.download('CSV');
  }
}

export class PicksPage extends FormPage {
  static readonly route = '/:authority/changes/picks';
  static readonly heading = 'Pick some at random, with their evidence';
  static readonly states: States = [
    inDemonstration('/changes/picks', 'auditor'),
    { ...inDemonstration('/changes/picks?from=schools-reached&seed=board-2018&asAt=2018-03-13'), name: 'of schools' },
    {
      ...inDemonstration('/changes/picks?from=actions-said-done&seed=board-2018&count=5', 'auditor'),
      name: 'of actions',
    },
    { ...inDemonstration('/changes/picks?from=obligations-assessed&seed=board-2018&count=5'), name: 'of obligations' },
    { ...inDemonstration('/changes/picks', 'officer'), name: 'to an officer, who may not' },
    inEmptyCouncil('/changes/picks?from=schools-up-to-date&seed=board-2018'),
  ];

  override readonly submit = 'Pick';
  protected override readonly isRefusedByServer = false;

  /** Picks a few by a seed that is drawn, and takes them away. */
  override async act(): Promise<void> {
    await this.keyboard.pick('Draw from', 'Schools counted as reached');
    await this.keyboard.fill('How many?', '3');
    await this.keyboard.push(this.submit);
    await this.visitor.page.getByRole('heading', { name: 'Schools counted as reached' }).waitFor();
    await this.keyboard.download('CSV');
  }
}
