import { panelApi, panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import { heldMeeting } from '../../support/panel.ts';
import { replyOf } from '../../support/test-app.ts';
import { chairOf } from './channel-facts.ts';
import type { World } from './world.ts';

const metOn = '2019-05-14';

/** A meeting of the panel, of which the chair has entered a number. @returns its id */
export async function panelMeeting(world: World): Promise<string> {
  const ask = await chairOf(world);
  const { months } = await replyOf(panelApi.year, ask('GET', 'channel/panel'));
  const known = months.flatMap(({ held }) => held).find(({ onDay }) => onDay === metOn);
  if (known !== undefined) return known.thingId;
  const { thingId } = await replyOf(panelApi.addMeeting, ask('POST', 'channel/panel/meetings', heldMeeting(metOn)));
  await ask('POST', `channel/panel/meetings/${thingId}/numbers`, { numbers: { consent: 2 } });
  await ask('POST', 'channel/panel/meetings', { onDay: '2019-07-09', state: 'planned', held: null });
  return thingId;
}

/** Training that is overdue, and a check of access. */
export async function panelTraining(world: World): Promise<void> {
  const ask = await chairOf(world);
  const training = { agencyId: 'police', subject: 'vaf', answer: 'trained', onDay: '2017-03-01', refreshMonths: 24 };
  await ask('POST', 'channel/panel/training', training);
  await ask('POST', 'channel/panel/access', { agencyId: 'police', answer: 'yes', checkedOn: '2019-05-01' });
}

/** A request that is overdue. */
export async function panelRequests(world: World): Promise<void> {
  const ask = await chairOf(world);
  const { requests } = await replyOf(panelRequestApi.list, ask('GET', 'channel/panel/requests'));
  const asked = { state: 'entered', askedOn: '2019-05-01', agencyId: 'health', dueOn: '2019-05-15', answeredOn: null };
  if (requests.length === 0) await ask('POST', 'channel/panel/requests', asked);
}
