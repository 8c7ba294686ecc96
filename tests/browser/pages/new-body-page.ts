import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewBodyPage extends FormPage {
  static readonly route = '/:authority/bodies/new';
  static readonly heading = 'Add a board, committee or group';
  static readonly states: States = [
    inDemonstration('/bodies/new'),
    { ...inDemonstration('/bodies/new', 'member'), name: 'for who may not add' },
    inEmptyCouncil('/bodies/new'),
  ];

  override readonly submit = 'Add it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Name', 'Community safety executive');
    await this.keyboard.choose('What kind of body is it?', 'Management team');
    await this.keyboard.fill('Meets every so many months', '3');
    await this.keyboard.fillDate('From which day is it true?', '1 4 2016');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
