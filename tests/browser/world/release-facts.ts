import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { enterCounts } from '../../support/channel-counts.ts';
import { enterStaff } from '../../support/staff-counts.ts';
import { cookieOf, replyOf } from '../../support/test-app.ts';
import { agreement, chairOf, channelOn } from './channel-facts.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const quarter = isoDate('2017-10-01');

/** Figures of a quarter by sector, with Channel on. */
export async function enterQuarter(world: World): Promise<void> {
  await channelOn(world);
  await enterCounts(world.app, { quarter, breakdown: 'sector', counts: { education: 14, police: 9, health: 2 } });
}

/** A release of figures that the deputy proposed, with Channel on. @returns its id */
export async function releaseProposed(world: World): Promise<string> {
  await enterQuarter(world);
  const { email } = await world.app.addPerson(['channel'], demonstration);
  const cookie = cookieOf(await world.app.signIn(email));
  const body = {
    from: quarter,
    to: quarter,
    breakdowns: ['sector'],
    agreedBy: agreement.agreedBy,
    agreedOn: agreement.agreedOn,
    agreementReference: agreement.agreementReference,
    paragraph: '2',
    interest: 'The counts are few, and people could be told from them',
  };
  const sent = world.app.send('POST', `/api/${demonstration}/channel/releases`, { cookie, body });
  return (await replyOf(channelReleaseApi.propose, sent)).releaseId;
}

/** A paper with protected figures, released. @returns its id */
export async function releaseMade(world: World): Promise<string> {
  const id = await releaseProposed(world);
  const ask = await chairOf(world);
  await ask('POST', `channel/releases/${id}/release`);
  return id;
}

let services = 0;

/** A paper about training in services of the demonstration, released. @returns its id */
export async function staffReleased(world: World): Promise<string> {
  const staff = (['Bridges', 'Canals'] as const).map((name) => ({
    id: name.toLowerCase(),
    name,
    groups: { 'council-staff': [60, 41, 9], contractors: [40, 12, 2] } as const,
  }));
  await enterStaff(world.app, { authority: demonstration, staff, on: isoDate('2019-04-01') });
  const cookie = cookieOf(await world.app.signIn(world.emailOf('lead')));
  const asked = { asAt: '2019-04-30', places: 'whole', groups: 'group', tells: 'out-of-date', publication: 'officers' };
  const body = { ...asked, title: 'Training of people in post: council services, April 2019' };
  const sent = world.app.send('POST', `/api/${demonstration}/training-releases`, { cookie, body });
  return (await replyOf(staffReleaseApi.release, sent)).releaseId;
}

/** People in post in a service of the demonstration. @returns the question of the page that works figures out of them */
export async function staffInPost(world: World): Promise<string> {
  services += 1;
  const id = `works-${String(services)}`;
  const staff = [{ id, name: `Works ${String(services)}`, groups: { 'council-staff': [60, 40] } as const }];
  await enterStaff(world.app, { authority: demonstration, staff, on: isoDate('2019-05-01') });
  return '/releases/new?day=2019-05-31&places=whole&groups=whole';
}
