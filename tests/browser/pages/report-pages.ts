import { aReportApproved, aReportBegun, aReportIssued, aReportReviewed, exempt } from '../world/report-facts.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { PageKind, States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

const reports = '/:authority/reports';
const committee = 'Prevent duty: annual report to the committee';

export class ReportsPage extends AnyPage {
  static readonly route = reports;
  static readonly heading = 'Reports';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aReportIssued(world);
      await aReportBegun(world);
      await aReportReviewed(world, { meetsOn: '2019-06-12' });
      return '/reports';
    }),
    { ...inDemonstration('/reports', 'member'), name: 'to a member' },
    { ...inDemonstration('/reports', 'auditor'), name: 'to an auditor, who begins none' },
    inEmptyCouncil('/reports'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Begin a report');
    await this.visitor.arriveAt(`${reports}/new`);
  }
}

export class NewReportPage extends FormPage {
  static readonly route = `${reports}/new`;
  static readonly heading = 'Begin a report';
  static readonly states: States = [
    inDemonstration('/reports/new'),
    {
      ...inDemonstration(async (world) => `/reports/new?corrects=${await aReportIssued(world, exempt)}`),
      name: 'that corrects an issue',
    },
    { ...inDemonstration('/reports/new', 'viewer'), name: 'to a viewer, who may not' },
    inEmptyCouncil('/reports/new'),
  ];

  override readonly submit = 'Begin the report';

  override async act(): Promise<void> {
    await this.keyboard.choose('Which report is it?', 'Six-monthly report to the board');
    await this.keyboard.fill('To which meeting does it go? (optional)', 'Safer Stronger Partnership Board');
    await this.keyboard.fillDate('On which day does it meet? (optional)', '12 7 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt(`${reports}/:id`);
  }
}

export class ReportPage extends FormPage {
  static readonly route = `${reports}/:id`;
  static readonly heading = /^Prevent duty: |^Report$/;
  static readonly states: States = [
    inDemonstration(async (world) => `/reports/${await aReportReviewed(world, { kind: 'board' })}`),
    { ...inDemonstration(async (world) => `/reports/${await aReportIssued(world)}`), name: 'that is issued' },
    {
      ...inDemonstration(
        async (world) => `/reports/${await aReportIssued(world, { ...exempt, kind: 'cabinet' })}`,
        'member',
      ),
      name: 'that is issued, to a member',
    },
    {
      ...inDemonstration(async (world) => `/reports/${await aReportApproved(world, { kind: 'board' })}`),
      name: 'that is approved',
    },
    {
      ...inDemonstration(async (world) => `/reports/${await aReportBegun(world, { kind: 'cabinet' })}`),
      name: 'of one page',
    },
    {
      ...inDemonstration(async (world) => `/reports/${await aReportReviewed(world, { kind: 'assurance' })}`, 'auditor'),
      name: 'to an auditor, who writes none',
    },
    {
      ...inDemonstration(async (world) => `/reports/${await aReportBegun(world)}`, 'member'),
      name: 'that is written, to a member',
      answers: [404, 404],
    },
  ];

  override readonly submit = 'Yes, send it back';

  /** The form that the server refuses when it is empty stands behind a button. */
  override async sendEmpty(): Promise<void> {
    await this.keyboard.push('Send it back');
    await super.sendEmpty();
  }

  override async act(): Promise<void> {
    await this.keyboard.push('Approve it');
    await this.keyboard.push('Yes, approve it');
    await this.visitor.page.getByText(`${committee} is approved; it can now be issued`).waitFor();
  }
}

class ChangeReportPage extends FormPage {
  static readonly route = `${reports}/:id/change`;
  static readonly heading = 'Change what it is to be';
  static readonly states: States = [
    inDemonstration(async (world) => `/reports/${await aReportReviewed(world)}/change`),
    { ...inDemonstration(async (world) => `/reports/${await aReportIssued(world)}/change`), name: 'of one issued' },
    { ...inDemonstration('/reports/nothing/change'), name: 'of nothing' },
    { ...inDemonstration('/reports/nothing/change', 'viewer'), name: 'to a viewer, who may not' },
  ];

  override readonly submit = 'Save what it is to be';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('As known on which day? (optional)', '9 6 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt(`${reports}/:id`);
  }
}

class WithdrawReportPage extends FormPage {
  static readonly route = `${reports}/:id/withdraw`;
  static readonly heading = 'Withdraw the report';
  static readonly states: States = [
    inDemonstration(async (world) => `/reports/${await aReportBegun(world)}/withdraw`),
    { ...inDemonstration(async (world) => `/reports/${await aReportIssued(world)}/withdraw`), name: 'of one issued' },
    { ...inDemonstration('/reports/nothing/withdraw'), name: 'of nothing' },
    { ...inDemonstration('/reports/nothing/withdraw', 'viewer'), name: 'to a viewer, who may not' },
  ];

  override readonly submit = 'Withdraw the report';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'Begun twice');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt(reports);
  }
}

/** Reports to committees. */
export const reportPages: readonly PageKind[] = [
  ReportsPage,
  NewReportPage,
  ReportPage,
  ChangeReportPage,
  WithdrawReportPage,
];
