import { describe, expect, test } from 'vitest';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { Office } from '../support/one-of-everything.ts';
import { bareBody, bareMeeting } from '../support/one-of-each-register.ts';
import { freshApp } from '../support/test-app.ts';

const world = freshApp();
const incident = { what: 'Leaflets in the market square', happenedOn: '2018-03-10', level: 'low' };
const event = { kind: 'round-table', topic: 'Younger women', state: 'planned', on: '2018-03-10' };
const more = { publication: 'officers', reason: 'As the minute has it' } as const;

/** What a form is answered about its days. */
async function problemsOf(office: Office, path: string, body: unknown): Promise<unknown> {
  const [, , fields] = await office.refused(path, body);
  return fields;
}

async function added(office: Office, register: string, given: object): Promise<string> {
  const { entryId } = await office.tell(registerApi.add, `registers/${register}`, { ...given, ...more });
  return (await office.ask(registerApi.find, `registers/${register}/${entryId}`)).factId;
}

/** A meeting of a day, by its id. */
async function meetingOn(office: Office, meetsOn: string, status: string): Promise<string> {
  const { bodyId: id } = await office.tell(governanceApi.add, 'bodies', bareBody);
  await office.tell(governanceApi.addMeeting, `bodies/${id}/meetings`, { ...bareMeeting, meetsOn, status });
  return (await office.ask(governanceApi.find, `bodies/${id}`)).meetings[0]?.meetingId ?? '';
}

describe('an entry', () => {
  test('is not so before what it is about happened', async () => {
    const office = await Office.open(world.app, '999');
    const given = { values: incident, publication: 'officers' };
    expect(await problemsOf(office, 'registers/incidents', { ...given, since: '2018-03-09' })).toEqual([
      { field: 'since', code: 'before-it-happened' },
    ]);
    const row = await added(office, 'incidents', { values: incident, since: '2018-03-10' });
    const path = `registers/incidents/${row}/change`;
    const later = { values: { ...incident, happenedOn: '2018-03-12' }, ...more };
    expect(await problemsOf(office, path, { ...later, changedOn: '2018-03-11' })).toEqual([
      { field: 'changedOn', code: 'before-it-happened' },
    ]);
    expect(await problemsOf(office, path, { ...later, changedOn: null })).toEqual([
      { field: 'happenedOn', code: 'before-it-happened' },
    ]);
    await office.tell(registerApi.change, path, { ...later, changedOn: '2018-03-12' });
  });

  test('that is planned is there before its day, and held from that day on', async () => {
    const office = await Office.open(world.app, '999');
    const row = await added(office, 'events', { values: event, since: '2018-01-16' });
    const path = `registers/events/${row}/change`;
    const held = { values: { ...event, state: 'held' }, ...more };
    expect(await problemsOf(office, path, { ...held, changedOn: null })).toEqual([
      { field: 'on', code: 'before-it-happened' },
    ]);
    await office.tell(registerApi.change, path, { ...held, changedOn: '2018-03-10' });
  });

  test('with a day that lies ahead is told of that alone', async () => {
    const office = await Office.open(world.app, '999');
    const given = { values: { ...incident, happenedOn: '2026-12-01' }, ...more, since: '2018-03-09' };
    expect(await problemsOf(office, 'registers/incidents', given)).toEqual([
      { field: 'happenedOn', code: 'in-the-future' },
    ]);
  });
});

describe('what happened at a meeting', () => {
  test('is not so before that meeting', async () => {
    const office = await Office.open(world.app, '999');
    const meeting = await meetingOn(office, '2018-03-13', 'held');
    const told = {
      decisions: { meeting, decided: 'Noted', outcome: 'noted' },
      attendance: { meeting, who: 'Police', present: 1 },
    };
    for (const [register, values] of Object.entries(told)) {
      const given = { values, publication: 'officers' };
      expect(await problemsOf(office, `registers/${register}`, { ...given, since: '2018-03-12' })).toEqual([
        { field: 'since', code: 'before-it-happened' },
      ]);
      await added(office, register, { values, since: '2018-03-13' });
    }
  });

  test('is told of no meeting that lies ahead', async () => {
    const office = await Office.open(world.app, '999');
    const meeting = await meetingOn(office, '2030-03-13', 'planned');
    const values = { meeting, decided: 'Noted', outcome: 'noted' };
    expect(
      await problemsOf(office, 'registers/decisions', { values, publication: 'officers', since: '2018-03-13' }),
    ).toEqual([{ field: 'meeting', code: 'in-the-future' }]);
  });

  test('is of the day of that meeting', async () => {
    const office = await Office.open(world.app, '999');
    const meeting = await meetingOn(office, '2018-03-13', 'held');
    const values = { text: 'That an update be given', meeting, madeOn: '2018-03-12' };
    const given = { values, publication: 'officers', since: '2018-03-14' };
    expect(await problemsOf(office, 'registers/recommendations', given)).toEqual([
      { field: 'madeOn', code: 'not-its-meeting' },
    ]);
    await added(office, 'recommendations', { values: { ...values, madeOn: '2018-03-13' }, since: '2018-03-14' });
  });
});
