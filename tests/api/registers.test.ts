import { describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import { mostNaming, registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { risks } from '@due-regard/shared/risks/risks.ts';
import { change as record } from '@due-regard/db/change.ts';
import { addEntries } from '@due-regard/server/demo/add-entries.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { Office } from '../support/one-of-everything.ts';
import { bareBody, bareMeeting, bareRisk } from '../support/one-of-each-register.ts';
import { freshApp, makeTestApp, replyOf, terminal } from '../support/test-app.ts';

const since = '2018-01-16';

async function add(office: Office, values: object = {}, more: object = {}): Promise<string> {
  const body = { values: { ...bareRisk, ...values }, publication: 'officers', since, ...more };
  return (await office.tell(registerApi.add, 'registers/risks', body)).entryId;
}

function find(office: Office, id: string, more = ''): Promise<EntryFound> {
  return office.ask(registerApi.find, `registers/risks/${id}${more}`);
}

onBothEngineUrls('an entry of a register', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is on a day what was said of it by then, and keeps its history', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, { impactKnown: 'unknown' });
    const { factId, ...first } = await find(office, id);
    expect(first).toMatchObject({ name: 'What Dovetail will mean here', standing: 'unknown' });
    const values = { ...bareRisk, likelihood: 3, impact: 4 };
    const change = { values, publication: 'officers', changedOn: '2018-06-01', reason: 'Scored by senior managers' };
    await office.tell(registerApi.change, `registers/risks/${factId}/change`, change);
    const then = await find(office, id, '?asAt=2018-03-13');
    // It names nothing, and its page carries no name of the house.
    expect([then.standing, then.named]).toEqual(['unknown', []]);
    const later = await find(office, id);
    expect(later).toMatchObject({ standing: 'open', values: { likelihood: 3, impact: 4 } });
    expect(later.history.map(({ validFrom }) => validFrom)).toEqual(['2018-06-01', since]);
    // The same form sent twice is done once; another from the screen of before is refused.
    await office.tell(registerApi.change, `registers/risks/${factId}/change`, change);
    const other = { ...change, values: { ...values, likelihood: 5 } };
    expect((await office.refused(`registers/risks/${factId}/change`, other)).slice(0, 2)).toEqual([409, 'stale']);
  });

  test('is refused with every field to mend, and nothing of it is kept', async () => {
    const office = await Office.open(world.app, '999');
    const values = { title: '', impactKnown: 'perhaps', likelihood: 6, reviewedOn: '2100-01-01', weather: 'wet' };
    const body = { values, publication: 'officers', since };
    expect(await office.refused('registers/risks', body)).toEqual([
      422,
      'not-valid',
      [
        { field: 'weather', code: 'unknown' },
        { field: 'title', code: 'missing' },
        { field: 'impactKnown', code: 'invalid-value' },
        { field: 'likelihood', code: 'too-large' },
        { field: 'reviewedOn', code: 'unlikely' },
      ],
    ]);
    expect((await office.ask(registerApi.list, 'registers/risks')).entries).toEqual([]);
    expect((await office.refused('registers/weather', body))[0]).toBe(404);
  });

  test('names only what this council has', async () => {
    const office = await Office.open(world.app, '999');
    const values = { ...bareRisk, actions: ['no-such-action'] };
    const [status, , fields] = await office.refused('registers/risks', { values, publication: 'officers', since });
    expect([status, fields]).toEqual([422, [{ field: 'actions', code: 'unknown' }]]);
  });
});

onBothEngineUrls('entries that are added together', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const lead = { authority: '999', userId: 'a-lead', roles: ['lead'], requestId: null } as const;
  const entry = (values: object) =>
    ({ values: { ...bareRisk, ...values }, publication: 'officers', since: isoDate(since) }) as const;

  test('are there all at once under one line of the record of changes, or none is', async () => {
    const office = await Office.open(world.app, '999');
    const together = [entry({ title: 'First risk' }), entry({ title: 'Second risk', likelihood: 3 })];
    const bad = addEntries(world.app.deps, lead, {
      register: risks,
      entries: [...together, entry({ likelihood: 6, actions: ['none'] })],
    });
    await expect(bad).rejects.toMatchObject({
      fields: [
        { field: 'entries.2.likelihood', code: 'too-large' },
        { field: 'entries.2.actions', code: 'unknown' },
      ],
    });
    expect((await office.ask(registerApi.list, 'registers/risks')).entries).toEqual([]);
    const saved = await addEntries(world.app.deps, lead, { register: risks, entries: together });
    const { entries } = await office.ask(registerApi.list, 'registers/risks');
    const names = new Map(entries.map(({ entryId, name }) => [entryId, name]));
    expect(saved.map((entryId) => names.get(entryId))).toEqual(['First risk', 'Second risk']);
    const changes = await office.ask(journalApi.list, 'changes');
    expect(changes.entries[0]).toMatchObject({ what: 'entries.added', about: 'Risks: 2 entries' });
  });
});

onBothEngineUrls('an entry that was entered', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('keeps the registers in the menu of whoever may read it, until it is closed to them', async () => {
    const office = await Office.open(world.app, '999');
    const viewer = await world.app.signInAs(['viewer'], '999');
    const named = async (cookie: string) => {
      const { person } = await replyOf(sessionApi.who, world.app.send('GET', '/api/session', { cookie }));
      return person?.authorities[0]?.registers;
    };
    expect([await named(office.cookie), await named(viewer)]).toEqual([[], []]);
    const { factId } = await find(office, await add(office, {}, { publication: 'public' }));
    expect([await named(office.cookie), await named(viewer)]).toEqual([['registers'], ['registers']]);
    const closed = { values: bareRisk, publication: 'officers', changedOn: '2018-06-01', reason: 'Not for all' };
    await office.tell(registerApi.change, `registers/risks/${factId}/change`, closed);
    expect([await named(office.cookie), await named(viewer)]).toEqual([['registers'], []]);
  });

  test('goes with its only row, and the register is empty again', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    const { factId } = await find(office, id);
    await office.tell(registerApi.withdraw, `registers/risks/${factId}/withdraw`, { reason: 'Entered twice' });
    const { registers } = await office.ask(registerApi.overview, 'registers');
    expect(registers.find(({ code }) => code === 'risks')).toEqual({ code: 'risks', entries: 0 });
  });

  test('holds what it names: a meeting cannot go while a decision of it stands', async () => {
    const office = await Office.open(world.app, '999');
    const { bodyId } = await office.tell(governanceApi.add, 'bodies', bareBody);
    await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, bareMeeting);
    const { meetings } = await office.ask(governanceApi.find, `bodies/${bodyId}`);
    const values = { meeting: meetings[0]?.meetingId, item: 'Prevent', outcome: 'noted', decided: 'Noted' };
    await office.tell(registerApi.add, 'registers/decisions', { values, publication: 'officers', since });
    const going = await office.refused(`meetings/${meetings[0]?.factId ?? ''}/withdraw`, { reason: 'Never held' });
    expect(going.slice(0, 2)).toEqual([409, 'conflict']);
  });

  test('falls due on the days that it holds, until it is closed', async () => {
    const office = await Office.open(world.app, '999');
    await add(office, { reviewDue: '2018-03-01' });
    await add(office, { reviewDue: '2018-03-01', closedOn: '2018-02-01' });
    const { registers } = await office.ask(registerApi.overview, 'registers?asAt=2018-03-13');
    expect(registers.find(({ code }) => code === 'risks')?.entries).toBe(2);
    const { deadlines } = await office.ask(calendarApi.list, 'calendar?asAt=2018-03-13&kind=entry');
    expect(deadlines.map(({ what, dueOn }) => [what, dueOn])).toEqual([['Risk to be reviewed', '2018-03-01']]);
  });
});

describe('who may read an entry', () => {
  const world = freshApp();

  test('is said by its level, for lists, pages and files alike', async () => {
    const office = await Office.open(world.app, '999');
    const closed = await add(office);
    const open = await add(office, { title: 'Public risk' }, { publication: 'public' });
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    const { entries } = await viewer.ask(registerApi.list, 'registers/risks');
    expect(entries.map(({ entryId }) => entryId)).toEqual([open]);
    const page = await world.app.send('GET', `/api/999/registers/risks/${closed}`, { cookie: viewer.cookie });
    expect(page.status).toBe(404);
    const file = await world.app.send('GET', '/api/999/registers/risks/file?format=csv', { cookie: viewer.cookie });
    expect(await file.text()).not.toContain('Dovetail');
  });
});

describe('whom an entry falls to', () => {
  const world = freshApp();

  test('is somebody who may read it: others are not offered, and refused with the reason', async () => {
    const office = await Office.open(world.app, '999');
    await world.app.signInAs(['viewer'], '999');
    const { choices } = await office.ask(registerApi.choices, 'registers/risks/choices');
    const viewer = choices.find(({ reach }) => reach === 'public');
    const lead = choices.find(({ reach }) => reach === 'officers');
    const ownedBy = (ownerUser: string | undefined, publication: string): object => ({
      values: { ...bareRisk, ownerUser },
      publication,
      since,
    });
    expect(await office.refused('registers/risks', ownedBy(viewer?.id, 'officers'))).toEqual([
      422,
      'not-valid',
      [{ field: 'ownerUser', code: 'may-not-read' }],
    ]);
    await office.tell(registerApi.add, 'registers/risks', ownedBy(viewer?.id, 'public'));
    await office.tell(registerApi.add, 'registers/risks', ownedBy(lead?.id, 'officers'));
    const closed = await office.ask(registerApi.choices, 'registers/filtering/choices');
    const people = closed.choices.filter(({ of }) => of === 'person').map(({ reach }) => reach);
    expect(new Set(people)).toEqual(new Set(['officers']));
  });
});

test('where the day stands still, nothing is said to have changed after it', async () => {
  const world = await makeTestApp();
  const office = await Office.open(world, '999');
  await add(office);
  const changed = async (): Promise<string | null> =>
    (await office.ask(registerApi.list, 'registers/risks')).dates.changedAt;
  expect(await changed()).toMatch(/^2026-/);
  await record(world.deps, { ...terminal, authority: '999' }, async (one) => {
    await one.updateAuthority({ own_date: isoDate('2019-06-10') });
    return one.done({ what: 'demonstration.opened' }, undefined);
  });
  expect(await changed()).toMatch(/^2019-06-10/);
  await world.close();
});

const namedBy = freshApp();

test('what names a meeting stands on the page of its body, for whom it is there', async () => {
  const office = await Office.open(namedBy.app, '999');
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', { ...bareBody, publication: 'public' });
  const { meetingId } = await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, bareMeeting);
  const values = { meeting: meetingId, decided: 'The report was noted', outcome: 'noted' };
  const { entryId } = await office.tell(registerApi.add, 'registers/decisions', {
    values,
    publication: 'officers',
    since,
  });
  const namedIn = async (who: Office, id: string) => {
    const { naming } = await who.ask(registerApi.naming, `naming/${id}`);
    return naming.flatMap(({ register, field, entries }) => entries.map((one) => [register, field, one.entryId]));
  };
  expect(await namedIn(office, bodyId)).toEqual([['decisions', 'meeting', entryId]]);
  expect(await namedIn(office, meetingId)).toEqual([['decisions', 'meeting', entryId]]);
  const viewer = new Office(namedBy.app, '999', await namedBy.app.signInAs(['viewer'], '999'));
  expect(await namedIn(viewer, bodyId)).toEqual([]);
  const hidden = await namedBy.app.send('GET', `/api/999/naming/${meetingId}`, { cookie: viewer.cookie });
  expect(hidden.status).toBe(404);
});

test('a decision of a meeting that only officers may read of is told to no other reader of its body', async () => {
  const office = await Office.open(namedBy.app, '999');
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', { ...bareBody, publication: 'public' });
  const { meetingId } = await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, bareMeeting);
  const values = { meeting: meetingId, decided: 'The report was noted', outcome: 'noted' };
  await office.tell(registerApi.add, 'registers/decisions', { values, publication: 'public', since });
  const viewer = new Office(namedBy.app, '999', await namedBy.app.signInAs(['viewer'], '999'));
  const told = async (who: Office) => (await who.ask(registerApi.naming, `naming/${bodyId}`)).naming.length;
  expect([await told(office), await told(viewer)]).toEqual([1, 0]);
});

test('of many that name a thing, its page is sent the first with how many there are', async () => {
  const office = await Office.open(namedBy.app, '999');
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', bareBody);
  for (let nth = 1; nth <= mostNaming + 2; nth += 1) {
    const values = { body: bodyId, text: `That buses be counted ${String(nth)} times`, madeOn: since };
    await office.tell(registerApi.add, 'registers/recommendations', { values, publication: 'officers', since });
  }
  const { naming } = await office.ask(registerApi.naming, `naming/${bodyId}`);
  expect(naming.map(({ all, entries }) => [all, entries.length])).toEqual([[mostNaming + 2, mostNaming]]);
});
