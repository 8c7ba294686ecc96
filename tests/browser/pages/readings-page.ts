import { aSavedReading, aRememberedWord } from '../world/people-files.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ReadingsPage extends AnyPage {
  static readonly route = '/:authority/imports/readings';
  static readonly heading = 'How files of people are read';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aSavedReading(world);
      await aRememberedWord(world);
      return '/imports/readings';
    }),
    { ...inDemonstration('/imports/readings', 'auditor'), name: 'to an auditor' },
    inEmptyCouncil('/imports/readings'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow(/^Forget/);
    await this.visitor.arriveAt('/:authority/imports/readings/:id/forget');
  }
}
