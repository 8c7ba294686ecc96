import { aRememberedWord, aSavedReading } from '../world/people-files.ts';
import type { World } from '../world/world.ts';
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
