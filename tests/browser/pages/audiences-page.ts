import { countedPeople } from '../world/people-files.ts';
import type { World } from '../world/world.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class AudiencesPage extends AnyPage {
  static readonly route = '/:authority/training/people';
  static readonly heading = 'People trained';
  static readonly states: States = [
    inDemonstration('/training/people'),
    { ...inDemonstration(counted), name: 'with people counted' },
    { ...inDemonstration('/training/people', 'viewer'), name: 'to a viewer, who may not' },
    { ...inDemonstration('/training/people?knownAt=2015-08-31'), name: 'before anything was known' },
    inEmptyCouncil('/training/people'),
  ];

  /** What the page says of each audience before any figure. */
  sentences(): Promise<readonly string[]> {
    return this.visitor.page.locator('main .govuk-body-l').allInnerTexts();
  }

  /** Asks how it stood on another day; that goes into the address. */
  override async act(): Promise<void> {
    await this.keyboard.unfold('Change the dates');
    await this.keyboard.fillDate('As things stood on', '31 3 2019');
    await this.keyboard.push('Show these dates');
    await this.visitor.page.getByText('As at 31 March 2019').first().waitFor();
  }
}

async function counted(world: World): Promise<string> {
  await countedPeople(world);
  return '/training/people';
}
