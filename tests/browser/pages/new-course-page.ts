import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class NewCoursePage extends FormPage {
  static readonly route = '/:authority/training/courses/new';
  static readonly heading = 'Add a course';
  static readonly states: States = [inDemonstration('/training/courses/new'), inEmptyCouncil('/training/courses/new')];

  override readonly submit = 'Save the course';

  override async act(): Promise<void> {
    await this.keyboard.fill('Name', 'Prevent for governors');
    await this.keyboard.fill('Code', 'governors');
    await this.keyboard.fill('Also called', 'Governor briefing');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/requirements');
  }
}
