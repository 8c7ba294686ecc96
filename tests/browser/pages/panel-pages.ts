import { panelMeeting, panelRequests, panelTraining } from '../world/panel-facts.ts';
import { behindTheWall, outsideTheWall, whileOff } from './channel-states.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { PageKind, States } from './page-object.ts';

/** For who keeps the process, who sees no numbers. */
function forTheProcess(path: Parameters<typeof behindTheWall>[0]) {
  return { ...behindTheWall(path, 'panel-process'), name: 'for who keeps the process' };
}

class PanelPage extends AnyPage {
  static readonly route = '/:authority/channel/panel';
  static readonly heading = 'Panel';
  static readonly states: States = [
    behindTheWall(async (world) => {
      await panelMeeting(world);
      return '/panel';
    }),
    forTheProcess('/panel'),
    { ...whileOff('/panel'), answers: [409] },
    outsideTheWall('/panel'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow('14 May (14 May 2019)');
    await this.visitor.arriveAt('/:authority/channel/panel/meetings/:id');
  }
}

class NewPanelMeetingPage extends FormPage {
  static readonly route = '/:authority/channel/panel/meetings/new';
  static readonly heading = 'Record a meeting of the panel';
  static readonly states: States = [behindTheWall('/panel/meetings/new'), outsideTheWall('/panel/meetings/new')];

  override readonly submit = 'Save the meeting';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Day of the meeting', '9 4 2019');
    await this.keyboard.press('Enter');
    await this.visitor.arriveAt('/:authority/channel/panel');
  }
}

class PanelMeetingPage extends FormPage {
  static readonly route = '/:authority/channel/panel/meetings/:id';
  static readonly heading = 'Meeting of the panel';
  static readonly states: States = [
    behindTheWall(async (world) => `/panel/meetings/${await panelMeeting(world)}?do=correct`),
    {
      ...behindTheWall(async (world) => `/panel/meetings/${await panelMeeting(world)}?do=numbers`),
      name: 'for its numbers',
    },
    forTheProcess(async (world) => `/panel/meetings/${await panelMeeting(world)}`),
    outsideTheWall('/panel/meetings/none'),
  ];

  override readonly submit = 'Save the correction';

  override async act(): Promise<void> {
    await this.keyboard.choose('Why is it corrected?', 'It was entered wrongly');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt(PanelMeetingPage.route);
  }
}

class AgenciesPage extends FormPage {
  static readonly route = '/:authority/channel/panel/agencies';
  static readonly heading = 'Agencies of the panel';
  static readonly states: States = [behindTheWall('/panel/agencies'), outsideTheWall('/panel/agencies')];

  override readonly submit = 'Add the agency';

  override async act(): Promise<void> {
    await this.keyboard.fill('Agency', 'Mental health trust');
    await this.keyboard.fillDate('First day on the panel', '1 4 2018');
    await this.keyboard.push(this.submit);
    await this.visitor.page.getByText('The agency is added to the panel').waitFor();
  }
}

class PanelTrainingPage extends FormPage {
  static readonly route = '/:authority/channel/panel/training';
  static readonly heading = 'Training and access of members';
  static readonly states: States = [
    behindTheWall(async (world) => {
      await panelTraining(world);
      return '/panel/training';
    }),
    outsideTheWall('/panel/training'),
  ];

  override readonly submit = 'Save the training';

  override async act(): Promise<void> {
    await this.keyboard.pick('Agency', 'Education');
    await this.keyboard.fillDate('Day of the training', '1 4 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.page.getByText('The training is saved').waitFor();
  }
}

class RequestsPage extends FormPage {
  static readonly route = '/:authority/channel/panel/requests';
  static readonly heading = 'Requests for information';
  static readonly states: States = [
    behindTheWall(async (world) => {
      await panelRequests(world);
      return '/panel/requests';
    }),
    outsideTheWall('/panel/requests'),
  ];

  override readonly submit = 'Save the request';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('Asked on', '3 6 2019');
    await this.keyboard.pick('Which agency was asked?', 'Health');
    await this.keyboard.fillDate('Due on', '17 6 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.page.getByText('The request is saved').waitFor();
  }
}

class StatementPage extends FormPage {
  static readonly route = '/:authority/channel/panel/statement';
  static readonly heading = 'Annual assurance statement';
  static readonly states: States = [
    behindTheWall('/panel/statement?asAt=2021-03-01'),
    { ...behindTheWall('/panel/statement'), name: 'before there was one' },
    outsideTheWall('/panel/statement'),
  ];

  override readonly submit = 'Save the statement';

  override async act(): Promise<void> {
    await this.keyboard.download('Statement of 2020 (Word)');
  }
}

class StatementOfYearPage extends FormPage {
  static readonly route = '/:authority/channel/panel/statement/:year';
  static readonly heading = /^Annual assurance statement 20/;
  static readonly states: States = [
    behindTheWall('/panel/statement/2020?asAt=2021-03-01'),
    { ...behindTheWall('/panel/statement/2018'), name: 'of a year before there was one' },
    outsideTheWall('/panel/statement/2018'),
  ];

  override readonly submit = 'Save the statement';

  override async act(): Promise<void> {
    await this.keyboard.download('Statement of 2020 (OpenDocument spreadsheet)');
  }
}

/** Every page of the panel. */
export const panelPages: readonly PageKind[] = [
  PanelPage,
  NewPanelMeetingPage,
  PanelMeetingPage,
  AgenciesPage,
  PanelTrainingPage,
  RequestsPage,
  StatementPage,
  StatementOfYearPage,
];
