import { channelOff, channelOn } from '../world/channel-facts.ts';
import type { Who, World } from '../world/world.ts';
import type { PageState } from './page-object.ts';
import { inDemonstration } from './states.ts';

/** Behind the wall with Channel switched on. @param path what follows `/channel`, or how to find it */
export function behindTheWall(path: string | ((world: World) => Promise<string>), who: Who = 'channel'): PageState {
  return inDemonstration(async (world) => {
    await channelOn(world);
    return `/channel${typeof path === 'string' ? path : await path(world)}`;
  }, who);
}

/** The same for who is outside the wall: the page is there and not theirs. */
export function outsideTheWall(path: string): PageState {
  return { ...behindTheWall(path, 'administrator'), name: 'for who is outside the wall' };
}

/** The same while Channel is off. */
export function whileOff(path: string): PageState {
  const state = inDemonstration(async (world) => {
    await channelOff(world);
    return `/channel${path}`;
  }, 'channel');
  return { ...state, name: 'while Channel is off' };
}
