import { aWorkedObligation } from '../world/duty-facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ArrangementPage extends FormPage {
  static readonly route = '/:authority/duty/:id/arrangement';
  static readonly heading = 'Whose is it?';
  static readonly states: States = [
    inDemonstration('/duty/LA14/arrangement'),
    {
      ...inDemonstration(async (world) => `/duty/${await aWorkedObligation(world)}/arrangement`),
      name: 'to change it',
    },
    { ...inDemonstration('/duty/SC04/arrangement', 'officer'), name: 'for an officer, of schools' },
    inEmptyCouncil('/duty/LA14/arrangement'),
  ];

  override readonly submit = 'Save';

  override async act(): Promise<void> {
    await this.keyboard.fill('Role that answers for it', 'Prevent lead');
    await this.keyboard.fill('Agencies that contribute', 'Thames Valley Police');
    await this.keyboard.choose('How often is it done here?', 'So many months after it was last done');
    await this.keyboard.fill('Months after it was last done', '12');
    await this.keyboard.fillDate('Since when?', '1 1 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
