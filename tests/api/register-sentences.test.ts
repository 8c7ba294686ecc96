import { describe, expect, test } from 'vitest';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { bareBody, bareMeeting, bareRisk } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

const grant = { grant: 'Prevent duty grant', purpose: 'duty', funder: 'Home Office', year: '2015-16', amount: 5800 };

const inPart = 'Counted here is what you may read.';

describe('a sentence over a register', () => {
  const world = freshApp();

  test('says the same to a reader whether or not there is more that only officers may read', async () => {
    const office = await Office.open(world.app, '999');
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    const add = (values: object, publication: string) =>
      office.tell(registerApi.add, 'registers/funding', { values, publication, since: '2016-03-31' });
    await add(grant, 'public');
    const shown = async (who: Office) => {
      const { summary, entries } = await who.ask(registerApi.list, 'registers/funding');
      return { summary, remarks: entries.map(({ remark }) => remark) };
    };
    const told =
      'Received for the duty itself: £5,800 (1 grant), 2015 to 2016, and nothing recorded since, as at 30 September 2026.';
    expect((await shown(office)).summary[0]).toBe(told);
    const before = await shown(viewer);
    expect(before.summary.slice(0, 2)).toEqual([inPart, told]);
    await add({ ...grant, grant: 'Later grant', year: '2017-18', amount: 900 }, 'officers');
    expect(await shown(viewer)).toEqual(before);
    expect((await shown(office)).summary[0]).toMatch('£6,700 (2 grants)');
  });

  test('adds up no entry of another register that the reader may not see', async () => {
    const office = await Office.open(world.app, '999');
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    const since = '2018-01-16';
    const spent = { what: 'Rooms', purpose: 'duty', year: '2016-17', kind: 'spent', amount: 6150 };
    await office.tell(registerApi.add, 'registers/spending', { values: spent, publication: 'public', since });
    const post = { post: 'Co-ordinator', held: 'filled', hundredths: 50, yearlyCost: 20_400 };
    await office.tell(registerApi.add, 'registers/posts', { values: post, publication: 'officers', since });
    const sentences = async (who: Office) => (await who.ask(registerApi.list, 'registers/spending')).summary;
    const beside =
      'Beside posts, spent in 2016 to 2017: on the duty itself £6,150; on projects nothing recorded, as at 30 September 2026.';
    expect(await sentences(viewer)).toEqual([inPart, beside]);
    expect(await sentences(office)).toEqual([
      'Posts: 1; 0.5 full-time equivalent; cost a year £20,400, as at 30 September 2026.',
      beside,
    ]);
  });
});

describe('a day that is promised', () => {
  const world = freshApp();

  test('stays to be seen when no day is given any more', async () => {
    const office = await Office.open(world.app, '999');
    const said = { called: 'Dovetail', impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'discussed' };
    const values = { ...said, expectedBy: '2018-12-31' };
    const first = { values, publication: 'officers', since: '2018-01-10' };
    const { entryId } = await office.tell(registerApi.add, 'registers/horizon', first);
    const { factId, promises } = await office.ask(registerApi.find, `registers/horizon/${entryId}`);
    expect(promises).toEqual([]);
    const change = { values: said, publication: 'officers', changedOn: '2018-03-19', reason: 'It is put back' };
    await office.tell(registerApi.change, `registers/horizon/${factId}/change`, change);
    const after = await office.ask(registerApi.find, `registers/horizon/${entryId}`);
    expect([after.values['expectedBy'], after.standing]).toEqual([null, 'no-day']);
    expect(after.promises).toEqual([{ field: 'expectedBy', firstDueOn: '2018-12-31', slips: 0, againOn: null }]);
  });

  test('is not taken back by saying that it was wrong: then nothing of it would stay', async () => {
    const office = await Office.open(world.app, '999');
    const said = { called: 'Toolkit', impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'not-known' };
    const first = { values: { ...said, expectedBy: '2018-12-31' }, publication: 'officers', since: '2018-01-10' };
    const { entryId } = await office.tell(registerApi.add, 'registers/horizon', first);
    const { factId } = await office.ask(registerApi.find, `registers/horizon/${entryId}`);
    const change = { values: said, publication: 'officers', changedOn: null, reason: 'It is put back' };
    const [status, , fields] = await office.refused(`registers/horizon/${factId}/change`, change);
    expect([status, fields]).toEqual([422, [{ field: 'expectedBy', code: 'put-off' }]]);
  });
});

describe('what was said for officers', () => {
  const world = freshApp();

  async function both(): Promise<readonly [Office, Office]> {
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    return [await Office.open(world.app, '999'), viewer];
  }

  test('gives no reader its day, once the change that is coming is public', async () => {
    const [office, viewer] = await both();
    const said = { called: 'Dovetail', impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'discussed' };
    const first = { values: { ...said, expectedBy: '2018-12-31' }, publication: 'officers', since: '2018-01-10' };
    const { entryId } = await office.tell(registerApi.add, 'registers/horizon', first);
    const { factId } = await office.ask(registerApi.find, `registers/horizon/${entryId}`);
    const open = { values: { ...said, expectedBy: '2020-03-01' }, publication: 'public' };
    const change = { ...open, changedOn: '2018-06-01', reason: 'It is public' };
    await office.tell(registerApi.change, `registers/horizon/${factId}/change`, change);
    const path = `registers/horizon/${entryId}`;
    expect((await office.ask(registerApi.find, path)).promises).toHaveLength(1);
    expect((await viewer.ask(registerApi.find, path)).promises).toEqual([]);
    expect(JSON.stringify(await viewer.ask(registerApi.list, 'registers/horizon'))).not.toContain('2018-12-31');
  });

  test('is told by no sentence about what is public', async () => {
    const [office, viewer] = await both();
    const values = { text: 'That buses be counted', madeOn: '2018-03-13', reportDue: '2019-03-01' };
    const made = { values, publication: 'public', since: '2018-03-13' };
    const { entryId } = await office.tell(registerApi.add, 'registers/recommendations', made);
    const report = { recommendation: entryId, report: 'Count', reportedOn: '2019-05-01', satisfies: 'yes' };
    const told = { values: report, publication: 'officers', since: '2019-05-01' };
    await office.tell(registerApi.add, 'registers/recommendation-reports', told);
    const path = `registers/recommendations/${entryId}`;
    expect((await office.ask(registerApi.find, path)).remark).toMatch(/^Satisfied on 1 May 2019/);
    expect((await viewer.ask(registerApi.find, path)).remark).toBeNull();
  });

  test('is counted for nobody else among what is overdue', async () => {
    const [office, viewer] = await both();
    const overdue = async (who: Office) =>
      (await who.ask(overviewApi.overview, 'overview?asAt=2018-03-13')).deadlines.overdue.find(
        ({ kind }) => kind === 'entry',
      )?.count ?? 0;
    const values = { ...bareRisk, reviewDue: '2018-03-01' };
    for (const publication of ['officers', 'public'])
      await office.tell(registerApi.add, 'registers/risks', { values, publication, since: '2018-01-10' });
    expect([await overdue(office), await overdue(viewer)]).toEqual([2, 1]);
  });

  test('lends its name to no meeting that others may read of', async () => {
    const [office, viewer] = await both();
    const { bodyId } = await office.tell(governanceApi.add, 'bodies', { ...bareBody, name: 'Gold group' });
    const meeting = { ...bareMeeting, publication: 'public' };
    await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, meeting);
    const { meetings } = await office.ask(governanceApi.find, `bodies/${bodyId}`);
    const values = { meeting: meetings[0]?.meetingId, decided: 'Noted', outcome: 'noted' };
    await office.tell(registerApi.add, 'registers/decisions', { values, publication: 'public', since: '2018-01-16' });
    expect(JSON.stringify(await office.ask(registerApi.list, 'registers/decisions'))).toContain('Gold group');
    expect(JSON.stringify(await viewer.ask(registerApi.list, 'registers/decisions'))).not.toContain('Gold group');
  });
});

describe('a score that was given for officers', () => {
  const world = freshApp();

  test('is what the next is compared with for whoever may read it, and for nobody else', async () => {
    const office = await Office.open(world.app, '999');
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    const form = { values: { ...bareRisk, likelihood: 3, impact: 4 }, publication: 'officers' };
    const { entryId } = await office.tell(registerApi.add, 'registers/risks', { ...form, since: '2018-01-10' });
    const { factId } = await office.ask(registerApi.find, `registers/risks/${entryId}`);
    const later = { values: { ...form.values, likelihood: 2 }, publication: 'public', changedOn: '2018-02-01' };
    await office.tell(registerApi.change, `registers/risks/${factId}/change`, { ...later, reason: 'Looked at again' });
    const remark = async (who: Office) => (await who.ask(registerApi.find, `registers/risks/${entryId}`)).remark;
    expect(await remark(office)).toMatch(/down from 12$/);
    expect(await remark(viewer)).toMatch(/no earlier score to compare$/);
  });
});
