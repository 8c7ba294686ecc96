import { refused } from '@due-regard/shared/http/problem.ts';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { changeChannel, lookAhead } from '@due-regard/db/channel/change.ts';
import type { ChannelWork } from '@due-regard/db/channel/change.ts';
import { findChannelSwitch } from '@due-regard/db/channel/queries.ts';
import type { ChannelKey } from '@due-regard/db/channel/seal.ts';
import type { Deps } from '../deps.ts';

export type ChannelDeps = Pick<Deps, 'db' | 'clock' | 'channelKeys'>;

/**
 * The one way to what is kept of Channel, for verbs and for reads: what is done there is written into Channel's own
 * record, looking as much as changing, and what is refused as much as what is answered.
 * @throws Refusal `conflict` where Channel is off or its key is not there, and whatever the work refuses
 */
export async function behindTheWall<Result>(
  deps: ChannelDeps,
  actor: Actor,
  work: ChannelWork<Result>,
): Promise<Result> {
  return changeChannel(deps, { actor, key: await keyOf(deps, actor.authority) }, work);
}

/**
 * The same for a look before work that takes long, which must not hold the database's writer: it has an entry by itself.
 * @returns undefined for a request that was done before
 */
export async function lookBehindTheWall<Result>(
  deps: ChannelDeps,
  actor: Actor,
  work: ChannelWork<Result>,
): Promise<Result | undefined> {
  return lookAhead(deps, { actor, key: await keyOf(deps, actor.authority) }, work);
}

/** @throws Refusal `conflict` where Channel is off or its key is not there */
export async function keyOf({ db, channelKeys }: ChannelDeps, authority: string): Promise<ChannelKey> {
  const last = await findChannelSwitch(db.read, authority);
  if (last?.isOn !== true) throw refused('conflict', `Channel is switched off here. ${heldElsewhere}.`);
  const key = channelKeys.find(authority, last.keyId);
  if (key === undefined) {
    throw refused(
      'conflict',
      'The file with the key of Channel’s values is not where it was. Whoever runs this installation has to put it back; until then nothing of Channel can be read or written.',
    );
  }
  return key;
}
