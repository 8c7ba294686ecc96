import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

/** What the columns of an export mean, and what else is said of it. */
export class ReadingPage extends FormPage {
  static readonly route = '/:authority/imports/map';
  static readonly heading = 'How the file is read';
  static readonly states: States = [
    inDemonstration('/imports/map'),
    { ...inDemonstration('/imports/map', 'auditor'), name: 'to an auditor, who may not' },
    inEmptyCouncil('/imports/map?kind=staff'),
  ];

  override readonly submit = 'Look at the file';
  /** What is missing is seen before anything is sent. */
  protected override readonly isRefusedByServer = false;

  /** A file whose columns nobody knows is chosen, explained and read. */
  override async act(): Promise<void> {
    await this.keyboard.choose('What is in the file?', 'Learning system export');
    await this.keyboard.bring('File', { name: 'export.csv', text: unknown });
    await this.keyboard.push(this.submit);
    await this.means('Payroll', 'Employee number');
    await this.means('What they took', 'Course');
    await this.means('When', 'Day completed');
    await this.saveAs('Export of the intranet');
    await this.allFor('County council workforce', 'Council staff');
    await this.read();
    await this.visitor.arriveAt('/:authority/imports/:id');
  }

  /** Says what a column means. */
  async means(column: string, meaning: string): Promise<void> {
    await this.keyboard.pick(`What “${column}” means`, meaning);
  }

  async saveAs(name: string): Promise<void> {
    await this.keyboard.fill('Name to save it under', name);
    await this.keyboard.push('Save and go on');
    await this.visitor.page.getByText('Columns that are read').waitFor();
  }

  /** Says that all people of the file are of one organisation. */
  async allFor(organisation: string, audience: string, posts?: string): Promise<void> {
    await this.keyboard.choose('Where do these people work?', 'All for one organisation');
    await this.keyboard.choose('Which organisation?', organisation);
    await this.keyboard.pick('Whom do they count among?', audience);
    if (posts !== undefined) await this.keyboard.fill('How many people are in post there? (optional)', posts);
  }

  async read(): Promise<void> {
    await this.keyboard.push('Read the file');
  }
}

const unknown = `Payroll,What they took,When
E1001,WRAP,06/05/2019
E1002,WRAP,16/05/2019
`;
