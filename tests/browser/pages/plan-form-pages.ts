import { anEmptyPlan, aPlanWithObjective, aReviewToWithdraw } from '../world/plan-facts.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { PageState, States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

/** The form of a plan that is here, and of one that is not. */
function statesOf(page: string): States {
  return [inDemonstration(async (world) => `/plans/${await anEmptyPlan(world)}/${page}`), missing(page)];
}

function missing(page: string): PageState {
  return { ...inDemonstration(`/plans/nothing/${page}`), name: 'of a plan that is not here', answers: [404] };
}

export class NewPlanPage extends FormPage {
  static readonly route = '/:authority/plans/new';
  static readonly heading = 'Add an action plan';
  static readonly states: States = [
    inDemonstration('/plans/new'),
    inEmptyCouncil('/plans/new'),
    { ...inDemonstration('/plans/new', 'officer'), name: 'for an officer, who may not' },
  ];

  override readonly submit = 'Save the plan';

  override async act(): Promise<void> {
    await this.keyboard.fill('Name', 'Plan of the youth service 2019');
    await this.keyboard.choose('What kind of plan is it?', 'Agency plan');
    await this.keyboard.fill('Whose plan is it?', 'Youth service');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

export class ChangePlanPage extends FormPage {
  static readonly route = '/:authority/plans/:id/change';
  static readonly heading = 'Change an action plan';
  static readonly states = statesOf('change');

  override readonly submit = 'Save the plan';

  override async act(): Promise<void> {
    await this.keyboard.fill('Whose plan is it?', 'Libraries and museums');
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It has changed');
    await this.keyboard.fillDate('From which day?', '1 4 2019');
    await this.keyboard.fill('Why?', 'The two services became one');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

export class ApprovePlanPage extends FormPage {
  static readonly route = '/:authority/plans/:id/approve';
  static readonly heading = 'Record an approval';
  static readonly states = statesOf('approve');

  override readonly submit = 'Save the approval';

  override async act(): Promise<void> {
    await this.keyboard.fill('Name of the version', '2018 to 2019, as agreed');
    await this.keyboard.fillDate('Approved on', '13 3 2018');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

export class ReviewPlanPage extends FormPage {
  static readonly route = '/:authority/plans/:id/review';
  static readonly heading = 'Record a review';
  static readonly states = statesOf('review');

  override readonly submit = 'Save the review';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Reviewed on', '12 7 2018');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

export class NewObjectivePage extends FormPage {
  static readonly route = '/:authority/plans/:id/objectives/new';
  static readonly heading = 'Add an objective';
  static readonly states = statesOf('objectives/new');

  override readonly submit = 'Save the objective';

  override async act(): Promise<void> {
    await this.keyboard.fill('Objective', 'Those who work with young people know what to do');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

async function anObjective(world: World): Promise<string> {
  const { planId, objectiveId } = await aPlanWithObjective(world);
  return `/plans/${planId}/objectives/${objectiveId}/change`;
}

export class ChangeObjectivePage extends FormPage {
  static readonly route = '/:authority/plans/:id/objectives/:objectiveId/change';
  static readonly heading = 'Change an objective';
  static readonly states: States = [
    inDemonstration(anObjective),
    {
      ...inDemonstration(async (world) => `/plans/${await anEmptyPlan(world)}/objectives/nothing/change`),
      name: 'that is not in the plan',
    },
  ];

  override readonly submit = 'Save the objective';

  override async act(): Promise<void> {
    await this.keyboard.fill('Objective', 'Libraries are safe and open places');
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It was wrong');
    await this.keyboard.fill('Why?', 'A word was left out');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

export class WithdrawOfPlanPage extends FormPage {
  static readonly route = '/:authority/plans/:id/withdraw/:what/:of';
  static readonly heading = 'Withdraw what was a mistake';
  static readonly states: States = [
    inDemonstration(aReviewToWithdraw),
    {
      ...inDemonstration(async (world) => `/plans/${await anEmptyPlan(world)}/withdraw/approval/nothing`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw the review';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'The board did not come to it');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}
