import { aPlan } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class AskAgencyPage extends FormPage {
  static readonly route = '/:authority/agencies/ask';
  static readonly heading = 'Send an agency its actions';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aPlan(world);
      return '/agencies/ask';
    }),
    { ...inDemonstration('/agencies/ask', 'auditor'), name: 'to an auditor, who may not' },
    inEmptyCouncil('/agencies/ask'),
  ];

  override readonly submit = 'Make the file';

  /** The first agency is asked about all plans. */
  override async act(): Promise<void> {
    const agency = this.visitor.page.getByLabel('Agency', { exact: true });
    await this.keyboard.pick('Agency', (await agency.locator('option').nth(1).innerText()).trim());
    await this.keyboard.fillDate('Reply by (optional)', '31 12 2030');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/agencies/requests/:id');
  }
}
