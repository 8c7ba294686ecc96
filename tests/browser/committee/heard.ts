import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { demonstration } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** How a question of a form is answered: typed, chosen among radios, picked from a list, or a day in three boxes. */
export type How = 'type' | 'choose' | 'pick' | 'day';

/** One thing that the committee heard on 13 March 2018, and where the product says it. */
export interface Heard {
  /** In the words of the minute. */
  readonly says: string;
  /** The page that answers it, under the council's code, or how to find it. */
  readonly page: string | ((world: World) => Promise<string>);
  /** The line of that page which holds it, by its heading; null: the sentence at its top. */
  readonly line: string | null;
  readonly shows: string | RegExp;
  /** What leads to the form, and the question in it, where they are put otherwise. */
  readonly button?: string;
  readonly question?: string;
  readonly how: How;
  /** Another answer, as it is given. */
  readonly other: string;
  /** What the line shows then, where that is not the answer itself. */
  readonly thenShows?: string;
}

/** The page of an entry, by words of its name. */
export function entryPage(register: string, words: string): (world: World) => Promise<string> {
  return async (world) => {
    const address = `/api/${demonstration}/registers/${register}?asAt=2018-03-13`;
    const { entries } = await world.ask(registerApi.list, address);
    const found = entries.find(({ name }) => name === words) ?? entries.find(({ name }) => name.includes(words));
    if (found === undefined) throw new Error(`no entry of ${register} is called ${words}`);
    return `/registers/${register}/${found.entryId}`;
  };
}

/** The page of a strategy, policy or agreement, by its title. */
export function documentPage(title: string): (world: World) => Promise<string> {
  return async (world) => {
    const { documents } = await world.ask(documentApi.list, `/api/${demonstration}/documents?asAt=2018-03-13`);
    return `/strategies/${documents.find((one) => one.title === title)?.documentId ?? ''}`;
  };
}

/** The page of one of the two action plans. */
export function planPage(words: string): (world: World) => Promise<string> {
  return async (world) => {
    const { plans } = await world.ask(planApi.progress, `/api/${demonstration}/plans/progress?asAt=2018-03-13`);
    return `/plans/${plans.find(({ name }) => name.includes(words))?.planId ?? ''}`;
  };
}

/** The page of the partnership board. */
export async function boardPage(world: World): Promise<string> {
  const { bodies } = await world.ask(governanceApi.list, `/api/${demonstration}/bodies?kind=board`);
  return `/bodies/${bodies[0]?.bodyId ?? ''}`;
}
