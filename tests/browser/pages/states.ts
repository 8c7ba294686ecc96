import { demonstration, empty } from '../world/world.ts';
import type { Who, World } from '../world/world.ts';
import type { PageState } from './page-object.ts';

/** A page for everybody, before anybody has signed in. */
export function forEverybody(address: string): PageState {
  return { name: 'for everybody', who: 'nobody', address };
}

/** With a council's years of records. `path` is what follows the code, or how to find it. */
export function inDemonstration(path: string | ((world: World) => Promise<string>), who: Who = 'lead'): PageState {
  const address =
    typeof path === 'string'
      ? `/${demonstration}${path}`
      : async (world: World) => `/${demonstration}${await path(world)}`;
  return { name: 'in the demonstration', who, address };
}

/** On the first day, when nothing has been loaded. */
export function inEmptyCouncil(path: string): PageState {
  return { name: 'in a new council', who: 'founder', address: `/${empty}${path}` };
}
