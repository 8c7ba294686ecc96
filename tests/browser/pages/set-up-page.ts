import { openSetUp } from '@due-regard/server/people/set-up.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { forEverybody } from './states.ts';

/** Who sets the council up. */
export const founder = { email: 'jo.bloggs@council.example', password: 'four wet kettles in a row' } as const;

export class SetUpPage extends FormPage {
  static readonly route = '/set-up';
  static readonly heading = 'Set up your council';
  static readonly states: States = [
    { name: 'on the first day', who: 'nobody', address: setUpAddress, isFirstDay: true },
    { name: 'with half a link', who: 'nobody', address: '/set-up', isFirstDay: true },
    { ...forEverybody('/set-up?link=anything'), name: 'when it is done' },
  ];

  override readonly submit = 'Set up and sign in';

  override async act(): Promise<void> {
    await this.setUp('825', 'Chalkshire County Council');
  }

  async setUp(code: string, name: string): Promise<void> {
    await this.keyboard.fill('Code', code);
    await this.keyboard.fill('Name', name);
    await this.keyboard.choose('Nation', 'England');
    await this.keyboard.fill('Your name', 'Jo Bloggs');
    await this.keyboard.fill('Your work e-mail address', founder.email);
    await this.keyboard.fillSecret('A password', founder.password);
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority');
  }
}

/** The link that is printed where the program is started. */
export async function setUpAddress({ app }: World): Promise<string> {
  const opened = await openSetUp(app.deps);
  const { pathname, search } = new URL(opened?.link ?? '');
  return pathname + search;
}
