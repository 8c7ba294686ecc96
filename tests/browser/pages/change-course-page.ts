import { aCourse } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ChangeCoursePage extends FormPage {
  static readonly route = '/:authority/training/courses/:id';
  static readonly heading = 'Change a course';
  static readonly states: States = [
    inDemonstration(async (world) => `/training/courses/${await aCourse(world)}`),
    { ...inDemonstration('/training/courses/nothing'), name: 'that somebody has changed' },
  ];

  override readonly submit = 'Save the course';

  override async act(): Promise<void> {
    await this.keyboard.choose('Is it in use?', 'No longer');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/requirements');
  }

  async rename(name: string): Promise<void> {
    await this.keyboard.fill('Name', name);
    await this.keyboard.push(this.submit);
  }
}
