import { anApproval } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ApprovedPlanPage extends AnyPage {
  static readonly route = '/:authority/plan-approvals/:id';
  static readonly heading = /^(?!Plan as approved$)./;
  static readonly states: States = [
    inDemonstration(async (world) => `/plan-approvals/${await anApproval(world)}`),
    {
      ...inDemonstration('/plan-approvals/nothing'),
      name: 'that is not there',
      heading: 'Plan as approved',
      answers: [404],
    },
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow('The plan as it stands');
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}
