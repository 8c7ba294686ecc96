import { aNewAction, anActionToCheck, anEmptyPlan, anEntryToWithdraw, aPlace } from '../world/plan-facts.ts';
import { FormPage } from './form-page.ts';
import type { PageState, States } from './page-object.ts';
import { inDemonstration } from './states.ts';

/** The form of an action that is here, and of one that is not. */
function statesOf(page: string, ...others: readonly PageState[]): States {
  return [
    inDemonstration(async (world) => `/actions/${await aNewAction(world)}/${page}`),
    { ...inDemonstration(`/actions/nothing/${page}`), name: 'of an action that is not here', answers: [404] },
    ...others,
  ];
}

export class NewActionPage extends FormPage {
  static readonly route = '/:authority/actions/new';
  static readonly heading = 'Add an action';
  static readonly states: States = [
    inDemonstration(async (world) => `/actions/new?plan=${await anEmptyPlan(world)}`),
    { ...inDemonstration('/actions/new', 'officer'), name: 'for an officer, of no plan' },
  ];

  override readonly submit = 'Save the action';

  override async act(): Promise<void> {
    await this.keyboard.fill('Reference in this plan', '7');
    await this.keyboard.fill('What is to be done?', 'Ask every library who hires its rooms');
    await this.keyboard.choose('Is somebody else to check it when it is done?', 'Yes');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/plans/:id');
  }
}

export class ChangeActionPage extends FormPage {
  static readonly route = '/:authority/actions/:id/change';
  static readonly heading = 'Change an action';
  static readonly states = statesOf('change');

  override readonly submit = 'Save the action';

  override async act(): Promise<void> {
    await this.keyboard.fill('Lead agency (optional)', 'Libraries and museums');
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It has changed');
    await this.keyboard.fillDate('From which day?', '1 4 2019');
    await this.keyboard.fill('Why?', 'The two services became one');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class ProgressPage extends FormPage {
  static readonly route = '/:authority/actions/:id/progress';
  static readonly heading = 'Enter progress';
  static readonly states = statesOf('progress', {
    ...inDemonstration(async (world) => `/actions/${await aNewAction(world)}/progress?list=%3Fagency%3DLibraries`),
    name: 'from a list with filters',
  });

  override readonly submit = 'Save the entry';

  override async act(): Promise<void> {
    await this.keyboard.choose('Where does it stand?', 'In progress');
    await this.keyboard.fill('What was done?', 'Six of nine libraries have answered');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class UpdateActionsPage extends FormPage {
  static readonly route = '/:authority/actions/update';
  static readonly heading = 'Update several actions';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aNewAction(world);
      return '/actions/update?agency=Libraries';
    }),
    { ...inDemonstration('/actions/update?search=nothing+like+it'), name: 'when the list is empty' },
  ];

  override readonly submit = 'Save what is filled in';

  override async act(): Promise<void> {
    await this.keyboard.fill(/^What was done – /, 'Six of nine libraries have answered');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions');
    // Back in the list that one came from.
    await this.visitor.page.waitForURL(/\/actions\?agency=Libraries$/);
  }
}

export class DuePage extends FormPage {
  static readonly route = '/:authority/actions/:id/due';
  static readonly heading = 'Promise another day';
  static readonly states = statesOf('due');

  override readonly submit = 'Save the day';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Now promised for', '30 9 2019');
    await this.keyboard.fill('Why?', 'The libraries asked for time');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class RagPage extends FormPage {
  static readonly route = '/:authority/actions/:id/rag';
  static readonly heading = 'Set a colour against the rule';
  static readonly states = statesOf('rag', {
    ...inDemonstration(async (world) => `/actions/${await aNewAction(world)}/rag`, 'officer'),
    name: 'for an officer, who may not',
  });

  override readonly submit = 'Save the colour';

  override async act(): Promise<void> {
    await this.keyboard.choose('Colour', 'Amber');
    await this.keyboard.fill('Why?', 'The board is worried');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class CheckPage extends FormPage {
  static readonly route = '/:authority/actions/:id/check';
  static readonly heading = 'Check an action';
  static readonly states: States = [
    inDemonstration(async (world) => `/actions/${await anActionToCheck(world)}/check`),
    {
      ...inDemonstration(async (world) => `/actions/${await aNewAction(world)}/check`),
      name: 'of which nothing is said yet',
    },
  ];

  override readonly submit = 'I found it done';

  override async act(): Promise<void> {
    await this.keyboard.fill('What you looked at (optional)', 'The list of hirers of all libraries');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class CheckManyPage extends FormPage {
  static readonly route = '/:authority/actions/check';
  static readonly heading = 'Found done by a body';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await anActionToCheck(world);
      return '/actions/check';
    }),
    { ...inDemonstration('/actions/check', 'officer'), name: 'for an officer, who may not' },
  ];

  override readonly submit = 'Record them as checked';

  override async act(): Promise<void> {
    const { page } = this.visitor;
    await this.keyboard.tabTo('combobox', 'Who found them done?');
    await this.keyboard.press('ArrowDown');
    await this.keyboard.fillDate('On which day?', '10 6 2019');
    await this.keyboard.tick(/Look at who hires the rooms of library/);
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions');
    await page.getByText('One action recorded as checked').waitFor();
  }
}

export class PlacesPage extends FormPage {
  static readonly route = '/:authority/actions/:id/places';
  static readonly heading = 'Plans that share an action';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await anEmptyPlan(world);
      return `/actions/${await aNewAction(world)}/places`;
    }),
  ];

  override readonly submit = 'Share the action';

  override async act(): Promise<void> {
    await this.keyboard.pick('Plan', 'Plan of library');
    await this.keyboard.fill('Reference in this plan', 'Z9');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class MovePlacePage extends FormPage {
  static readonly route = '/:authority/actions/:id/places/:placeId';
  static readonly heading = 'Change an action’s place';
  static readonly states: States = [
    inDemonstration(aPlace),
    {
      ...inDemonstration(async (world) => `/actions/${await aNewAction(world)}/places/nothing`),
      name: 'where it does not stand',
    },
  ];

  override readonly submit = 'Save the place';

  override async act(): Promise<void> {
    await this.keyboard.fill('Reference in this plan', '2.1');
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It was wrong');
    await this.keyboard.fill('Why?', 'The plan numbers it so');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class LeavePlacePage extends FormPage {
  static readonly route = '/:authority/actions/:id/places/:placeId/leave';
  static readonly heading = 'Take an action out of a plan';
  static readonly states: States = [inDemonstration(async (world) => `${await aPlace(world)}/leave`)];

  override readonly submit = 'Take it out';

  override async act(): Promise<void> {
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It stands there no longer');
    await this.keyboard.fillDate('From which day?', '1 4 2019');
    await this.keyboard.fill('Why?', 'It went to the partnership');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class ActionEvidencePage extends FormPage {
  static readonly route = '/:authority/actions/:id/evidence';
  static readonly heading = 'Add evidence';
  static readonly states = statesOf('evidence');

  override readonly submit = 'Save the evidence';

  override async act(): Promise<void> {
    await this.keyboard.choose('What is it?', 'Minute of a meeting');
    await this.keyboard.fill('What does it show?', 'The board saw the list of hirers');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}

export class WithdrawOfActionPage extends FormPage {
  static readonly route = '/:authority/actions/:id/withdraw/:what/:of';
  static readonly heading = 'Withdraw what was a mistake';
  static readonly states: States = [
    inDemonstration(anEntryToWithdraw),
    {
      ...inDemonstration(async (world) => `/actions/${await aNewAction(world)}/withdraw/check/nothing`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw the entry';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was about another action');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/actions/:id');
  }
}
