import type { ChannelAgreement, ChannelState } from '@due-regard/shared/channel/agreement.ts';
import { agreementProblems } from '@due-regard/shared/channel/agreement.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { findChannelSwitch, listKeysInUse, listKeysOfOff } from '@due-regard/db/channel/queries.ts';
import { todayIn } from '../http/as-at.ts';
import type { ChannelDeps } from './behind-the-wall.ts';

interface StateShown {
  readonly state: ChannelState;
  readonly since: string | null;
  readonly agreement: ChannelAgreement | null;
  readonly reason: string | null;
}

/** Whether Channel is kept here, and on what agreement. */
export async function channelState({ db, channelKeys }: ChannelDeps, authority: string): Promise<StateShown> {
  const last = await findChannelSwitch(db.read, authority);
  if (last === undefined) return { state: 'off', since: null, agreement: null, reason: null };
  const hasKey = channelKeys.find(authority, last.keyId) !== undefined;
  const state = !last.isOn ? 'off' : hasKey ? 'on' : 'key-missing';
  return { state, since: last.at, agreement: last.agreement, reason: last.reason };
}

/**
 * Switches Channel on under a new key; what an earlier key sealed stays sealed for ever.
 * @throws Refusal `conflict` when it is on already, `not-valid` for days to come
 */
export function switchChannelOn(deps: ChannelDeps, actor: Actor, agreement: ChannelAgreement): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const problems = agreementProblems(agreement, await todayIn(one, deps));
    if (problems.length > 0) throw notValid(problems);
    const last = await findChannelSwitch(one.read, actor.authority);
    if (last?.isOn === true) throw refused('conflict', 'Channel is switched on already.');
    // On disk before the record says that it is on: a key that no switch names opens nothing, and is harmless.
    const { id } = deps.channelKeys.make(actor.authority, await listKeysInUse(one.read));
    await turn(one, last?.factId, {
      is_on: 1,
      key_id: id,
      assessed_on: agreement.assessedOn,
      assessment_reference: agreement.assessmentReference,
      agreed_by: agreement.agreedBy,
      agreed_on: agreement.agreedOn,
      agreement_reference: agreement.agreementReference,
      reason: null,
    });
    return one.done({ what: 'channel.switched-on', after: agreement }, undefined);
  });
}

/**
 * Switches Channel off and destroys its key: nobody can read what was kept, here or in any backup.
 * @throws Refusal `conflict` when it is off already, `not-valid` when the council's code was not typed
 */
export async function switchChannelOff(
  deps: ChannelDeps,
  actor: Actor,
  { reason, confirmed }: { readonly reason: string; readonly confirmed: string },
): Promise<undefined> {
  if (confirmed !== actor.authority) throw notValid([{ field: 'confirmed', code: 'other' }]);
  await change(deps, actor, async (one) => {
    const last = await findChannelSwitch(one.read, actor.authority);
    if (last?.isOn !== true) throw refused('conflict', 'Channel is switched off already.');
    await turn(one, last.factId, { ...noAgreement, is_on: 0, key_id: last.keyId, reason });
    return one.done({ what: 'channel.switched-off', before: last.agreement, reason }, undefined);
  });
  await destroyKeysOfOff(deps);
  return undefined;
}

/** After a switch off, and at each start: a program that was killed between the two leaves no key behind. */
export async function destroyKeysOfOff({ db, channelKeys }: Pick<ChannelDeps, 'db' | 'channelKeys'>): Promise<void> {
  channelKeys.destroy(await listKeysOfOff(db.read));
}

const noAgreement = {
  assessed_on: null,
  assessment_reference: null,
  agreed_by: null,
  agreed_on: null,
  agreement_reference: null,
} as const;

type Switch = NewFact<'channel_switch'>;

/** The last switch gives way to the next. */
async function turn(one: Change, before: string | undefined, next: Switch): Promise<void> {
  if (before !== undefined) await one.withdraw('channel_switch', [before]);
  await one.record('channel_switch', [next]);
}
