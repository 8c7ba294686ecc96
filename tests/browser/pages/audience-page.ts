import { countedPeople } from '../world/people-files.ts';
import type { World } from '../world/world.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class AudiencePage extends AnyPage {
  static readonly route = '/:authority/training/people/:audience';
  static readonly heading = 'Council staff trained';
  static readonly states: States = [
    inDemonstration('/training/people/council-staff'),
    { ...inDemonstration(counted), name: 'with people counted' },
    { ...inDemonstration('/training/people/nobody'), name: 'of nobody', heading: 'People trained' },
    inEmptyCouncil('/training/people/council-staff'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow('People trained');
    await this.visitor.arriveAt('/:authority/training/people');
  }
}

async function counted(world: World): Promise<string> {
  await countedPeople(world);
  return '/training/people/council-staff';
}
