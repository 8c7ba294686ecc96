import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { bareDocument, bareMeeting } from '../../support/one-of-each-register.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const api = `/api/${demonstration}`;

/** A strategy in force that is to be refreshed, new each time, so that no page changes what another looks at. */
export async function aStrategy(world: World): Promise<DocumentFound> {
  const { documentId } = await world.tell(documentApi.add, `${api}/documents`, {
    ...bareDocument,
    title: 'Venue hire policy',
    kind: 'policy',
    preparedOn: '2018-01-15',
    agreedOn: '2018-02-20',
    refreshDue: '2019-12-31',
  });
  return world.ask(documentApi.find, `${api}/documents/${documentId}`);
}

/** The same with a refresh that was put off. @returns it, and the id of the day promised */
export async function aStrategyPutOff(world: World): Promise<DocumentFound> {
  const { documentId, factId } = await aStrategy(world);
  const promised = { dueOn: '2020-03-31', revisedOn: '2019-05-01', reason: 'New guidance', was: '2019-12-31' };
  await world.tell(documentApi.putOff, `${api}/documents/${factId}/put-off`, promised);
  return world.ask(documentApi.find, `${api}/documents/${documentId}`);
}

/** The demonstration's own, with its history. */
export async function thePreventStrategy(world: World): Promise<DocumentFound> {
  const { documents } = await world.ask(documentApi.list, `${api}/documents?search=Prevent%20strategy`);
  return world.ask(documentApi.find, `${api}/documents/${documents[0]?.documentId ?? ''}`);
}

/** The demonstration's partnership board, with its meetings. */
export async function theBoard(world: World): Promise<BodyFound> {
  const { bodies } = await world.ask(governanceApi.list, `${api}/bodies?kind=board`);
  return world.ask(governanceApi.find, `${api}/bodies/${bodies[0]?.bodyId ?? ''}`);
}

/** A group that was met once, new each time. */
export async function aGroup(world: World): Promise<BodyFound> {
  const { bodyId } = await world.tell(governanceApi.add, `${api}/bodies`, {
    name: 'Community tension group',
    kind: 'group',
    purpose: null,
    meetsEveryMonths: 3,
    termsReviewDue: '2019-03-31',
    endedOn: null,
    link: null,
    publication: 'officers',
    since: '2018-01-01',
  });
  await world.tell(governanceApi.addMeeting, `${api}/bodies/${bodyId}/meetings`, bareMeeting);
  return world.ask(governanceApi.find, `${api}/bodies/${bodyId}`);
}

/** The same, of which something was said from a later day on. */
export async function aChangedGroup(world: World): Promise<BodyFound> {
  const { bodyId, factId, name, kind, publication } = await aGroup(world);
  await world.tell(governanceApi.change, `${api}/bodies/${factId}/change`, {
    name,
    kind,
    publication,
    purpose: 'Looks at tension',
    meetsEveryMonths: 3,
    termsReviewDue: null,
    endedOn: null,
    link: null,
    changedOn: '2019-01-01',
    reason: 'Agreed',
  });
  return world.ask(governanceApi.find, `${api}/bodies/${bodyId}`);
}

/** The demonstration's own risk, of which everybody may read. */
export async function aRisk(world: World): Promise<EntryFound> {
  const { entries } = await world.ask(registerApi.list, `${api}/registers/risks`);
  const dovetail = entries.find(({ name }) => name.includes('Dovetail'));
  return world.ask(registerApi.find, `${api}/registers/risks/${dovetail?.entryId ?? ''}`);
}

/** A risk that was said anew, another each time. */
export async function aChangedRisk(world: World): Promise<EntryFound> {
  const risk = { values: { title: 'Venue hire', impactKnown: 'known' }, publication: 'officers' };
  const { entryId } = await world.tell(registerApi.add, `${api}/registers/risks`, { ...risk, since: '2018-01-01' });
  const { factId } = await world.ask(registerApi.find, `${api}/registers/risks/${entryId}`);
  const values = { ...risk.values, likelihood: 2, impact: 4, scale: 'Corporate scale 2017' };
  const change = { ...risk, values, changedOn: '2019-01-01', reason: 'Scored anew' };
  await world.tell(registerApi.change, `${api}/registers/risks/${factId}/change`, change);
  return world.ask(registerApi.find, `${api}/registers/risks/${entryId}`);
}
