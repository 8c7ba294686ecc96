import { aPlan } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class PlansPage extends FormPage {
  static readonly route = '/:authority/plans';
  static readonly heading = 'Action plans';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aPlan(world);
      return '/plans';
    }),
    { ...inDemonstration('/plans?since=2018-06-30'), name: 'compared with an earlier day' },
    { ...inDemonstration('/plans?asAt=2018-03-13'), name: 'on the day of the minute' },
    { ...inDemonstration('/plans', 'viewer'), name: 'for a viewer' },
    inEmptyCouncil('/plans'),
  ];

  override readonly submit = 'Show what moved';
  protected override readonly isRefusedByServer = false;

  /** Asks what moved since the summer before. */
  override async act(): Promise<void> {
    await this.keyboard.fillDate('Compare with how things stood on', '30 6 2018');
    await this.keyboard.push(this.submit);
    await this.visitor.page.getByText('Since 30 June 2018:').waitFor();
  }
}
