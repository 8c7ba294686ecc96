import { describe, expect, test } from 'vitest';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { bareArrangement, bareAssessment, bareEvidence } from '../support/one-duty.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, refusalOf } from '../support/test-app.ts';

const world = freshApp();
const open = (): Promise<Office> => Office.open(world.app, '999');

function refusedBy({ app, cookie }: Office, path: string, body: unknown): Promise<readonly unknown[]> {
  return refusalOf(app.send('POST', `/api/999/${path}`, { cookie, body }));
}

function notValid(field: string, code: string): readonly unknown[] {
  return [422, 'not-valid', [{ field, code }]];
}

describe('whose an obligation is', () => {
  const first = { ...bareArrangement, from: '2018-01-01' };

  test('is said from a day on, changed from another, and each day has its own', async () => {
    const office = await open();
    await office.tell(dutyWriting.arrange, 'obligations/LA06/arrangement', first);
    const { arrangement } = await office.ask(dutyApi.find, 'obligations/LA06');
    const change = { ...bareArrangement, ownerRole: 'Head of service', changedOn: '2019-01-01', reason: 'Reorganised' };
    await office.tell(dutyWriting.changeArrangement, `arrangements/${arrangement?.factId ?? ''}/change`, change);
    const ownerOn = async (day: string) =>
      (await office.ask(dutyApi.find, `obligations/LA06?asAt=${day}`)).obligation.ownerRole;
    expect([await ownerOn('2017-12-31'), await ownerOn('2018-12-31'), await ownerOn('2019-01-01')]).toEqual([
      null,
      'Prevent lead',
      'Head of service',
    ]);
    const { history } = await office.ask(dutyApi.find, 'obligations/LA06');
    expect(history.map(({ validFrom, isNow }) => [validFrom, isNow])).toEqual([
      ['2019-01-01', true],
      ['2018-01-01', false],
    ]);
  });

  test('a decision on whether it applies needs its reason, and moves it out of what is asked', async () => {
    const office = await open();
    const decision = { ...first, applies: false };
    expect(await refusedBy(office, 'obligations/LA18/arrangement', decision)).toEqual(
      notValid('appliesReason', 'missing'),
    );
    const before = (await office.ask(dutyApi.counts, 'duty/counts')).counts;
    const reasoned = { ...decision, appliesReason: 'No funding since 2017' };
    await office.tell(dutyWriting.arrange, 'obligations/LA18/arrangement', reasoned);
    const after = (await office.ask(dutyApi.counts, 'duty/counts')).counts;
    expect([after.asked, after.notHere]).toEqual([before.asked - 1, before.notHere + 1]);
    const { obligation } = await office.ask(dutyApi.find, 'obligations/LA18');
    expect(obligation).toMatchObject({ falls: 'not-here', ground: 'decided' });
  });

  test('cannot be said of days to come or of days on which nobody asked it, nor twice for the first time', async () => {
    const office = await open();
    const path = 'obligations/LA24/arrangement';
    expect(await refusedBy(office, path, { ...first, from: '2026-10-01' })).toEqual(notValid('from', 'in-the-future'));
    expect(await refusedBy(office, path, first)).toEqual(notValid('from', 'not-asked-then'));
    await office.tell(dutyWriting.arrange, path, { ...first, from: '2019-01-01' });
    expect(await refusedBy(office, path, { ...first, from: '2020-01-01' })).toEqual([409, 'stale']);
    expect(await refusedBy(office, 'obligations/LA99/arrangement', first)).toEqual([404, 'not-found']);
  });
});

describe('how an obligation is gone about', () => {
  const first = { ...bareArrangement, from: '2018-01-01' };

  test('names an agency once, however it is written, and only people of the council', async () => {
    const office = await open();
    const twice = { ...first, agencies: ['Police & Crime Commissioner', 'police and crime commissioner'] };
    expect(await refusedBy(office, 'obligations/LA06/arrangement', twice)).toEqual(notValid('agencies', 'repeated'));
    const stranger = { ...first, ownerUser: 'nobody' };
    expect(await refusedBy(office, 'obligations/LA06/arrangement', stranger)).toEqual(notValid('ownerUser', 'unknown'));
  });

  test('a stale edit is refused, and one that says the same changes nothing', async () => {
    const office = await open();
    await office.tell(dutyWriting.arrange, 'obligations/LA06/arrangement', first);
    const { arrangement } = await office.ask(dutyApi.find, 'obligations/LA06');
    const path = `arrangements/${arrangement?.factId ?? ''}/change`;
    const correction = { ...bareArrangement, changedOn: null, reason: 'Slip of the pen' };
    await office.tell(dutyWriting.changeArrangement, path, correction);
    expect((await office.ask(dutyApi.find, 'obligations/LA06')).arrangement?.factId).toBe(arrangement?.factId);
    await office.tell(dutyWriting.changeArrangement, path, { ...correction, ownerRole: 'Director' });
    expect(await refusedBy(office, path, { ...correction, ownerRole: 'Another' })).toEqual([409, 'stale']);
  });
});

describe('what an obligation was found to be', () => {
  const path = 'obligations/LA06/assessments';

  test('is a log: the latest holds, a correction takes the place of what was wrong, a withdrawal gives way', async () => {
    const office = await open();
    await office.tell(dutyWriting.assess, path, { ...bareAssessment, rating: 'not-met' });
    await office.tell(dutyWriting.assess, path, { ...bareAssessment, assessedOn: '2019-01-01' });
    const log = async () => (await office.ask(dutyApi.find, 'obligations/LA06')).assessments;
    const [latest] = await log();
    const correction = { ...bareAssessment, assessedOn: '2019-01-01', rating: 'partly', reason: 'Misread' };
    await office.tell(dutyWriting.correctAssessment, `assessments/${latest?.assessmentId ?? ''}/correct`, correction);
    expect((await log()).map(({ rating }) => rating)).toEqual(['partly', 'not-met']);
    const [corrected] = await log();
    const withdrawal = `assessments/${corrected?.assessmentId ?? ''}/withdraw`;
    await office.tell(dutyWriting.withdrawAssessment, withdrawal, { reason: 'Of another council' });
    const { obligation } = await office.ask(dutyApi.find, 'obligations/LA06');
    expect(obligation.standing).toBe('not-met');
    expect(await refusedBy(office, withdrawal, { reason: 'Again' })).toEqual([409, 'stale']);
  });

  test('met without evidence may be said, and is said beside it', async () => {
    const office = await open();
    await office.tell(dutyWriting.assess, path, bareAssessment);
    const counts = async () => (await office.ask(dutyApi.counts, 'duty/counts')).counts;
    expect(await counts()).toMatchObject({ lookedAt: 1, metWithoutEvidence: 1 });
    await office.tell(evidenceApi.add, 'evidence', { ...bareEvidence, about: 'obligation', aboutId: 'LA06' });
    expect(await counts()).toMatchObject({ lookedAt: 1, metWithoutEvidence: 0 });
  });

  test('lies not in the future', async () => {
    const late = { ...bareAssessment, assessedOn: '2026-10-01' };
    expect(await refusedBy(await open(), path, late)).toEqual(notValid('assessedOn', 'in-the-future'));
  });
});

describe('what recurs', () => {
  test('is done on days, each once, and falls due by the last of them', async () => {
    const office = await open();
    const path = 'obligations/LA06/done';
    await office.tell(dutyWriting.done, path, { doneOn: '2026-03-01', note: 'At the board' });
    expect(await refusedBy(office, path, { doneOn: '2026-03-01', note: null })).toEqual(notValid('doneOn', 'taken'));
    const { obligation, done } = await office.ask(dutyApi.find, 'obligations/LA06');
    expect(obligation).toMatchObject({ lastDoneOn: '2026-03-01', nextDueOn: '2027-03-01', isOverdue: false });
    const withdrawal = { reason: 'It was put off' };
    await office.tell(dutyWriting.withdrawDone, `obligations-done/${done[0]?.doneId ?? ''}/withdraw`, withdrawal);
    expect((await office.ask(dutyApi.find, 'obligations/LA06')).obligation.nextDueOn).toBeNull();
  });
});

describe('evidence', () => {
  const of = { about: 'obligation', aboutId: 'LA06' } as const;

  test('is added, corrected and withdrawn, and named in the record of changes', async () => {
    const office = await open();
    const { evidenceId } = await office.tell(evidenceApi.add, 'evidence', { ...bareEvidence, ...of });
    const correction = { ...bareEvidence, title: 'Minute of the cabinet', reason: 'Wrong body' };
    const corrected = await office.tell(evidenceApi.correct, `evidence/${evidenceId}/correct`, correction);
    const shown = async () => (await office.ask(dutyApi.find, 'obligations/LA06')).evidence;
    expect(await shown()).toMatchObject([{ title: 'Minute of the cabinet' }]);
    await office.tell(evidenceApi.withdraw, `evidence/${corrected.evidenceId}/withdraw`, { reason: 'Not ours' });
    expect(await shown()).toEqual([]);
    const { entries } = await office.ask(journalApi.list, 'changes?subject=LA06');
    expect(entries.map(({ what, about }) => [what, about])).toEqual([
      ['evidence.withdrawn', 'Minute of the cabinet'],
      ['evidence.corrected', 'Minute of the cabinet'],
      ['evidence.added', 'Minute of the board'],
    ]);
  });

  test('counts from its own day, and its review is told when it has passed', async () => {
    const office = await open();
    await office.tell(evidenceApi.add, 'evidence', { ...bareEvidence, ...of, reviewBy: '2019-01-01' });
    const on = async (day: string) =>
      (await office.ask(dutyApi.find, `obligations/LA06?asAt=${day}`)).obligation.evidence;
    expect(await on('2018-01-15')).toMatchObject({ count: 0 });
    expect(await on('2019-01-01')).toMatchObject({ count: 1, pastReview: 0 });
    expect(await on('2019-01-02')).toMatchObject({ count: 1, pastReview: 1 });
  });

  test.each([
    ['of what is not here', { aboutId: 'LA99' }, notValid('aboutId', 'unknown')],
    ['of an action that is not here', { about: 'action' }, notValid('aboutId', 'unknown')],
    ['of a day to come', { datedOn: '2026-10-01' }, notValid('datedOn', 'in-the-future')],
    ['to be reviewed before it was made', { reviewBy: '2018-01-01' }, notValid('reviewBy', 'before-start')],
    ['at an address that is none', { link: 'javascript:alert(1)' }, notValid('link', 'link')],
  ])('is refused %s', async (_what, said, refusal) => {
    expect(await refusedBy(await open(), 'evidence', { ...bareEvidence, ...of, ...said })).toEqual(refusal);
  });
});

describe('one obligation', () => {
  test('that is asked no longer is shown as it stood on its last day, with its words of every time', async () => {
    const office = await open();
    const now = await office.ask(dutyApi.find, 'obligations/LA10');
    expect(now.askedUntil).toBeNull();
    expect(now.texts.map(({ validFrom }) => validFrom)).toEqual(['2023-12-31', '2019-04-12', '2015-07-01']);
    const then = await office.ask(dutyApi.find, 'obligations/LA10?asAt=2018-03-13');
    expect(then.texts.map(({ validFrom }) => validFrom)).toEqual(['2015-07-01']);
    const early = world.app.send('GET', '/api/999/obligations/LA24?asAt=2018-03-13', { cookie: office.cookie });
    expect(await refusalOf(early)).toEqual([404, 'not-there-yet']);
  });

  test('is for those who read rows; a member reads the counts', async () => {
    await open();
    const member = await world.app.signInAs(['member']);
    const statusOf = async (path: string) =>
      (await world.app.send('GET', `/api/999/${path}`, { cookie: member })).status;
    expect([await statusOf('duty'), await statusOf('obligations/LA06'), await statusOf('duty/counts')]).toEqual([
      403, 403, 200,
    ]);
  });
});
