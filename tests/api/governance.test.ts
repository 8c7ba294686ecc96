import { describe, expect, test } from 'vitest';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { bareBody, bareDocument, bareMeeting } from '../support/one-of-each-register.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

const board = { ...bareBody, meetsEveryMonths: 6, publication: 'public' } as const;
const { since: _since, ...boardRow } = board;

async function add(office: Office, body: object = board): Promise<string> {
  return (await office.tell(governanceApi.add, 'bodies', body)).bodyId;
}

function find(office: Office, id: string, more = ''): Promise<BodyFound> {
  return office.ask(governanceApi.find, `bodies/${id}${more}`);
}

function meet(office: Office, id: string, more: object): Promise<unknown> {
  const meeting = { ...bareMeeting, publication: 'public', ...more };
  return office.tell(governanceApi.addMeeting, `bodies/${id}/meetings`, meeting);
}

onBothEngineUrls('a body and its meetings', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('takes no Channel panel, under whatever name', async () => {
    const office = await Office.open(world.app, '999');
    for (const name of ['Channel Panel', 'Ridgeway Channel Panel', 'Panel (Channel)', 'Prevent Multi-Agency Panel'])
      expect(await office.refused('bodies', { ...board, name })).toEqual([
        422,
        'not-valid',
        [{ field: 'name', code: 'channel-panel' }],
      ]);
    const id = await add(office);
    const { factId } = await find(office, id);
    const renamed = { ...boardRow, name: 'Channel panel', changedOn: null, reason: 'Its name' };
    expect((await office.refused(`bodies/${factId}/change`, renamed))[2]).toEqual([
      { field: 'name', code: 'channel-panel' },
    ]);
    expect((await office.ask(governanceApi.list, 'bodies')).all).toBe(1);
  });

  test('tells of each day the meeting before it, the next, and one that was missed', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    await meet(office, id, { meetsOn: '2018-01-16' });
    await meet(office, id, { meetsOn: '2018-07-12' });
    const on = (day: string): Promise<BodyFound> => find(office, id, `?asAt=${day}`);
    expect(await on('2018-03-13')).toMatchObject({
      standing: 'in-time',
      lastHeldOn: '2018-01-16',
      nextOn: '2018-07-12',
      meetsBy: '2018-07-31',
    });
    expect((await on('2018-03-13')).meetings.map(({ state }) => state)).toEqual(['planned', 'held']);
    expect(await on('2019-01-31')).toMatchObject({ standing: 'in-time', lastHeldOn: '2018-07-12', nextOn: null });
    expect((await on('2019-02-01')).standing).toBe('missed');
    expect((await office.ask(governanceApi.list, 'bodies?asAt=2019-02-01&standing=missed')).bodies).toHaveLength(1);
  });

  test('does not take a planned meeting for one that was held', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    await meet(office, id, { meetsOn: '2026-10-15', status: 'planned' });
    const [planned] = (await find(office, id)).meetings;
    const path = `meetings/${planned?.factId ?? ''}/change`;
    const held = { ...bareMeeting, meetsOn: '2026-10-15', status: 'held' };
    expect((await office.refused(path, held))[2]).toEqual([{ field: 'meetsOn', code: 'in-the-future' }]);
    expect(await find(office, id, '?asAt=2026-10-16')).toMatchObject({ notSaid: 1, lastHeldOn: null });
    world.clock.moveMinutes(16 * 24 * 60);
    const later = await Office.open(world.app, '999');
    await later.tell(governanceApi.changeMeeting, path, held);
    expect(await find(later, id)).toMatchObject({ notSaid: 0, lastHeldOn: '2026-10-15' });
    expect(await later.refused(path, held)).toEqual([409, 'stale']);
  });
});

describe('a change of a body', () => {
  const world = freshApp();

  test('meets once a day, unless the other meeting was cancelled', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    await meet(office, id, { meetsOn: '2018-01-16', status: 'cancelled' });
    await meet(office, id, { meetsOn: '2018-01-16' });
    const twice = { ...bareMeeting, meetsOn: '2018-01-16', status: 'planned' };
    expect((await office.refused(`bodies/${id}/meetings`, twice))[2]).toEqual([
      { field: 'meetsOn', code: 'meets-already' },
    ]);
  });

  test('a body changes from a day on, ends, and is refused to go while anything names it', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    const { factId } = await find(office, id);
    const changed = { ...boardRow, meetsEveryMonths: 3, changedOn: '2019-01-01', reason: 'Agreed' };
    await office.tell(governanceApi.change, `bodies/${factId}/change`, changed);
    expect((await find(office, id, '?asAt=2018-12-31')).meetsEveryMonths).toBe(6);
    const now = await find(office, id);
    expect(now.history[0]?.changed).toEqual([
      { field: 'meetsEveryMonths', before: 'every 6 months', after: 'every 3 months' },
    ]);
    const future = { ...changed, purpose: 'x', changedOn: '2026-10-01' };
    expect((await office.refused(`bodies/${now.factId}/change`, future))[2]).toEqual([
      { field: 'changedOn', code: 'in-the-future' },
    ]);
    expect(
      await office.refused(`bodies/${factId}/change`, { ...changed, changedOn: '2020-01-01', purpose: 'x' }),
    ).toEqual([409, 'stale']);
    await office.tell(governanceApi.withdraw, `bodies/${now.factId}/withdraw`, { reason: 'Not agreed after all' });
    await office.tell(documentApi.add, 'documents', { ...bareDocument, agreedOn: '2018-02-01', agreedBy: id });
    expect(await office.refused(`bodies/${factId}/withdraw`, { reason: 'Of another council' })).toMatchObject([
      409,
      'conflict',
    ]);
    const ended = { ...boardRow, endedOn: '2020-12-31', changedOn: '2020-12-31', reason: 'Merged' };
    await office.tell(governanceApi.change, `bodies/${factId}/change`, ended);
    expect(await find(office, id)).toMatchObject({ standing: 'ended', nextOn: null, meetsBy: null });
  });
});

onBothEngineUrls('what is linked of a meeting', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('keeps where agenda, papers, minutes and webcast are, and takes web addresses alone', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    const links = {
      agendaLink: 'https://council.example/agenda',
      papersLink: 'https://council.example/papers',
      minutesLink: 'https://council.example/minutes',
      webcastLink: 'https://council.example/webcast',
    };
    await meet(office, id, links);
    expect((await find(office, id)).meetings).toMatchObject([links]);
    const file = await world.app.send('GET', '/api/999/bodies/file?format=csv', { cookie: office.cookie });
    expect(await file.text()).toContain(Object.values(links).join(','));
    const wrong = { ...bareMeeting, meetsOn: '2018-01-17', webcastLink: 'javascript:alert(1)' };
    expect((await office.refused(`bodies/${id}/meetings`, wrong))[2]).toEqual([{ field: 'webcastLink', code: 'link' }]);
  });
});

describe('the planned end of a body', () => {
  const world = freshApp();

  test('stands in the calendar, is overdue after its day, and is over once somebody says so', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, { ...board, endedOn: '2026-09-15', meetsEveryMonths: null });
    const due = async (asAt: string): Promise<readonly string[]> =>
      (await office.ask(calendarApi.list, `calendar?asAt=${asAt}&kind=body-end`)).deadlines.map(
        ({ dueOn, what }) => `${dueOn} ${what}`,
      );
    expect(await due('2026-09-15')).toEqual(['2026-09-15 Comes to an end']);
    expect(await due('2026-09-16')).toEqual(['2026-09-15 Was to come to an end: say whether it did']);
    const { deadlines } = await office.ask(overviewApi.overview, 'overview?asAt=2026-09-16');
    expect(deadlines.overdue).toEqual([{ kind: 'body-end', count: 1 }]);
    const { factId, standing } = await find(office, id);
    expect(standing).toBe('end-passed');
    const word = { ...boardRow, meetsEveryMonths: null, endedOn: '2026-09-15', reason: 'Merged' };
    await office.tell(governanceApi.change, `bodies/${factId}/change`, { ...word, changedOn: '2026-09-15' });
    expect((await find(office, id)).standing).toBe('ended');
    expect(await due('2026-09-16')).toEqual([]);
  });
});

describe('who reads of bodies', () => {
  const world = freshApp();

  test('a member is told of no meeting for officers, nor misled by its being left out', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office);
    const closed = await add(office, { ...board, name: 'Silver group', publication: 'officers' });
    await meet(office, id, { meetsOn: '2026-01-13' });
    await meet(office, id, { meetsOn: '2026-07-14', publication: 'officers', note: 'Behind doors' });
    await meet(office, closed, { meetsOn: '2026-07-15' });
    const cookie = await world.app.signInAs(['member']);
    const get = (path: string): Promise<Response> => world.app.send('GET', `/api/999/${path}`, { cookie });
    const whole = await replyOf(governanceApi.find, get(`bodies/${id}`));
    expect(whole).toMatchObject({ standing: 'in-time', lastHeldOn: '2026-01-13', meetsBy: null });
    expect(whole.meetings.map(({ meetsOn }) => meetsOn)).toEqual(['2026-01-13']);
    expect((await get(`bodies/${closed}`)).status).toBe(404);
    const list = await (await get('bodies')).text();
    const file = await (await get('bodies/file?format=csv')).text();
    for (const text of [list, file]) {
      expect(text).toContain('2026-01-13');
      expect(text).not.toMatch(/2026-07-14|2026-07-15|Behind doors|Silver/);
    }
  });
});
