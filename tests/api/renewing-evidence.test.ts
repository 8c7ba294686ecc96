import { describe, expect, test } from 'vitest';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { bareEvidence } from '../support/one-duty.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

const world = freshApp();
const hall = {
  ...bareEvidence,
  kind: 'certificate',
  title: 'Insurance of the hall',
  reviewBy: '2018-12-31',
  about: 'obligation',
  aboutId: 'LA06',
} as const;
const barn = { ...hall, title: 'Insurance of the barn', datedOn: '2018-06-01' };
const anew = { ...hall, title: 'Insurance of 2019', datedOn: '2018-12-20', reviewBy: '2019-12-31' };

async function add(office: Office, body: object): Promise<string> {
  return (await office.tell(evidenceApi.add, 'evidence', body)).evidenceId;
}

async function shownOn(office: Office, day: string) {
  const { evidence, obligation } = await office.ask(dutyApi.find, `obligations/LA06?asAt=${day}`);
  const shown = evidence.map(({ title, isPastReview, renewedBy }) => [title, isPastReview, renewedBy?.title ?? null]);
  return { shown, pastReview: obligation.evidence.pastReview };
}

describe('the certificate of a hall', () => {
  test('is not renewed by that of another, but by the one that is said to renew it, from its day on', async () => {
    const office = await Office.open(world.app, '999');
    const renews = await add(office, hall);
    await add(office, barn);
    expect((await shownOn(office, '2019-01-01')).pastReview).toBe(2);
    await add(office, { ...anew, renews });
    expect((await shownOn(office, '2018-12-19')).shown).toEqual([
      ['Insurance of the barn', false, null],
      ['Insurance of the hall', false, null],
    ]);
    expect(await shownOn(office, '2019-01-01')).toEqual({
      shown: [
        ['Insurance of 2019', false, null],
        ['Insurance of the barn', true, null],
        ['Insurance of the hall', false, 'Insurance of 2019'],
      ],
      pastReview: 1,
    });
    const { deadlines } = await office.ask(calendarApi.list, 'calendar?asAt=2019-01-01&kind=evidence');
    expect(deadlines.map(({ title }) => title)).toEqual(['Insurance of the barn', 'Insurance of 2019']);
  });

  test('stays renewed when it is corrected, and falls due again when what renewed it is withdrawn', async () => {
    const office = await Office.open(world.app, '999');
    const old = await add(office, hall);
    await add(office, { ...anew, renews: old });
    const { about: _about, aboutId: _aboutId, ...body } = { ...hall, title: 'Insurance of the main hall' };
    await office.tell(evidenceApi.correct, `evidence/${old}/correct`, { ...body, reason: 'Its whole name' });
    const [newest, oldest] = (await office.ask(dutyApi.find, 'obligations/LA06')).evidence;
    expect([oldest?.title, oldest?.renewedBy]).toEqual([
      'Insurance of the main hall',
      { title: 'Insurance of 2019', on: '2018-12-20' },
    ]);
    const form = await office.ask(evidenceApi.find, `evidence/${newest?.evidenceId ?? ''}`);
    expect([form.renews, form.renewable.map(({ title }) => title)]).toEqual([oldest?.evidenceId, [oldest?.title]]);
    const { entries } = await office.ask(journalApi.list, 'changes?subject=LA06');
    expect(entries.map(({ what }) => what)).toEqual(['evidence.corrected', 'evidence.added', 'evidence.added']);
    await office.tell(evidenceApi.withdraw, `evidence/${newest?.evidenceId ?? ''}/withdraw`, { reason: 'Not ours' });
    expect((await shownOn(office, '2019-01-01')).pastReview).toBe(1);
  });
});

describe('what evidence may be said to renew', () => {
  test('is what has a day of review and nothing renews; all else is refused, each with its reason', async () => {
    const office = await Office.open(world.app, '999');
    const old = await add(office, hall);
    const elsewhere = await add(office, { ...barn, aboutId: 'LA07' });
    const newer = await add(office, { ...anew, renews: old });
    await add(office, { ...bareEvidence, about: 'obligation', aboutId: 'LA06' });
    const { renewable } = await office.ask(evidenceApi.renewable, 'evidence?about=obligation&aboutId=LA06');
    expect(renewable.map(({ title }) => title)).toEqual(['Insurance of 2019']);
    const refused = async (path: string, body: object): Promise<unknown> => (await office.refused(path, body))[2];
    const because = (code: string) => [{ field: 'renews', code }];
    expect(await refused('evidence', { ...barn, renews: elsewhere })).toEqual(because('unknown'));
    expect(await refused('evidence', { ...barn, renews: old })).toEqual(because('renewed'));
    const { about: _about, aboutId: _aboutId, ...body } = hall;
    const correct = (renews: string) => refused(`evidence/${old}/correct`, { ...body, renews, reason: 'x' });
    expect([await correct(old), await correct(newer)]).toEqual([because('itself'), because('circle')]);
  });

  test('is told of an action too, but the title only to those who may read it', async () => {
    const office = await Office.open(world.app, '999');
    const action = { title: 'Insure the halls', isToBeChecked: false, publication: 'public', places: [] };
    const { actionId } = await office.tell(actionWriting.add, 'actions', action);
    const of = { about: 'action', aboutId: actionId, publication: 'public' } as const;
    const renews = await add(office, { ...hall, ...of });
    await add(office, { ...anew, ...of, publication: 'officers', renews });
    const shownTo = async (cookie: string) => {
      const page = world.app.send('GET', `/api/999/actions/${actionId}`, { cookie });
      return (await replyOf(planApi.action, page)).evidence.map(({ title, renewedBy }) => [title, renewedBy?.title]);
    };
    expect(await shownTo(await world.app.signInAs(['member']))).toEqual([['Insurance of the hall', null]]);
    expect(await shownTo(office.cookie)).toEqual([
      ['Insurance of the hall', 'Insurance of 2019'],
      ['Insurance of 2019', undefined],
    ]);
  });
});
