import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewRequirementPage extends FormPage {
  static readonly route = '/:authority/training/requirements/new';
  static readonly heading = 'What is asked from a day on';
  static readonly states: States = [
    inDemonstration('/training/requirements/new'),
    { ...inDemonstration(fromAnAudience), name: 'to change what is asked of people counted one by one' },
    { ...inDemonstration('/training/requirements/new', 'officer'), name: 'to an officer, who may not' },
    inEmptyCouncil('/training/requirements/new'),
  ];

  override readonly submit = 'Save what is asked';

  override async act(): Promise<void> {
    await this.keyboard.choose('Whose training?', 'Whole staff');
    // Another walk may have taken one of the courses out of use; any that is left will do.
    await this.keyboard.tick(/^(WRAP|Home Office|Prevent training)/);
    await this.keyboard.choose('How long does a session count?', 'For a number of months');
    await this.keyboard.fill('Months', '24');
    await this.keyboard.fillDate('Asked from', '1 9 2019');
    await this.keyboard.fill('Duty it serves', 'LA09');
    await this.keyboard.fill('Why', 'Agreed by the Prevent board on 6 June 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/requirements');
  }
}

async function fromAnAudience(world: World): Promise<string> {
  const { requirements } = await world.ask(requirementApi.list, '/api/999/requirements');
  const found = requirements.find(({ role }) => role === 'health');
  return `/training/requirements/new?from=${found?.requirementId ?? ''}`;
}
