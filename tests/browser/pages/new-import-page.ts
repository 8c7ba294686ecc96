import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

/** What is brought, and from where. */
export interface Bringing {
  readonly kind: string | RegExp;
  /** The place of a file, or its name and text. */
  readonly file: string | { readonly name: string; readonly text: string };
}

export class NewImportPage extends FormPage {
  static readonly route = '/:authority/imports/new';
  static readonly heading = 'Bring a file';
  static readonly states: States = [
    inDemonstration('/imports/new'),
    { ...inDemonstration('/imports/new?kind=register&register=risks'), name: 'of a register' },
    inEmptyCouncil('/imports/new'),
  ];

  override readonly submit = 'Read the file';
  /** What is missing is seen before anything is sent. */
  protected override readonly isRefusedByServer = false;

  override async act(): Promise<void> {
    await this.bring({ kind: 'What schools told us', file: { name: 'answers.csv', text: answers } });
    await this.visitor.arriveAt('/:authority/imports/:id');
  }

  async bring({ kind, file }: Bringing): Promise<void> {
    await this.keyboard.choose('What is in the file?', kind);
    await this.keyboard.bring('File', file);
    await this.keyboard.push(this.submit);
  }
}

const answers =
  'URN,School,WRAP date,Told on\n990061,Abbotsmere Church of England Primary School,06/05/2019,07/06/2019\n';
