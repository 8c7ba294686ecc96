import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawRequirementPage extends FormPage {
  static readonly route = '/:authority/training/requirements/:id/withdraw';
  static readonly heading = 'Withdraw what is asked';
  static readonly states: States = [
    inDemonstration(asked),
    { ...inDemonstration('/training/requirements/nothing/withdraw'), name: 'for what is asked no more' },
  ];

  override readonly submit = 'Withdraw it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was entered for the wrong role');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/requirements');
  }
}

/** A second one for the role: the only one cannot be withdrawn. */
async function asked(world: World): Promise<string> {
  const { requirementId } = await world.tell(requirementApi.addRequirement, '/api/999/requirements', {
    role: 'dsl',
    organisationKinds: ['school'],
    acceptedCourses: ['wrap'],
    validity: { kind: 'once' },
    validFrom: '2019-09-01',
    duty: 'SC04',
    reason: 'Entered for this test',
  });
  return `/training/requirements/${requirementId}/withdraw`;
}
