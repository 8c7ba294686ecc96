import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class ChangeCoursePage extends FormPage {
  static readonly route = '/:authority/training/courses/:id';
  static readonly heading = 'Change a course';
  static readonly states: States = [
    inDemonstration(aCourse),
    { ...inDemonstration('/training/courses/nothing'), name: 'that somebody has changed' },
  ];

  override readonly submit = 'Save the course';

  override async act(): Promise<void> {
    await this.keyboard.choose('Is it in use?', 'No longer');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/requirements');
  }
}

async function aCourse(world: World): Promise<string> {
  const { courses } = await world.ask(requirementApi.list, '/api/999/requirements');
  return `/training/courses/${courses.at(-1)?.factId ?? ''}`;
}
