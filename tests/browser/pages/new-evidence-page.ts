import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewEvidencePage extends FormPage {
  static readonly route = '/:authority/evidence/new';
  static readonly heading = 'Add evidence';
  static readonly states: States = [
    inDemonstration('/evidence/new?about=obligation&id=LA06'),
    { ...inDemonstration('/evidence/new'), name: 'of nothing' },
    inEmptyCouncil('/evidence/new?about=obligation&id=LA06'),
  ];

  override readonly submit = 'Save the evidence';

  override async act(): Promise<void> {
    await this.keyboard.choose('What is it?', 'Minute of a meeting');
    await this.keyboard.fill('What does it show?', 'Minute of the board');
    await this.keyboard.fill('Link (optional)', 'https://council.example/board/2019-01');
    await this.keyboard.fillDate('Its day', '15 1 2019');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/duty/:id');
  }
}
