import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { coverageSentence, dslSentence } from '@due-regard/shared/overview/sentences.ts';
import { courseNamedByAll, leadAnswersBehind, sourcesOf } from '@due-regard/shared/training/answers-behind.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import { coverageAt } from '@due-regard/shared/training/coverage.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { makeDemonstration } from '@due-regard/server/demo/make-demonstration.ts';
import { converted, convertedTo } from '@due-regard/server/demo/register-story.ts';
import { readBodies } from '@due-regard/server/governance/read-bodies.ts';
import { viewBodies } from '@due-regard/server/governance/view.ts';
import { readDocuments } from '@due-regard/server/strategies/read-documents.ts';
import { viewDocuments } from '@due-regard/server/strategies/view.ts';
import { strategySentences } from '@due-regard/server/overview/strategies.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import type { CoverageView } from '@due-regard/server/measure/coverage-view.ts';
import { readOrganisation } from '@due-regard/server/schools/organisation-page.ts';
import { readCoverage, readTotals, readTrend } from '@due-regard/server/training/coverage.ts';
import { readAudiences } from '@due-regard/server/training/learners/audiences.ts';
import { readClaims } from '@due-regard/server/training/claims.ts';
import { readPlans } from '@due-regard/server/measure/read-plans.ts';
import { plansViewOf } from '@due-regard/server/plans/plans-view.ts';
import { readProgress } from '@due-regard/server/plans/plan-progress.ts';
import { readCounts } from '@due-regard/server/duty/read-duty.ts';
import { viewDuty } from '@due-regard/server/duty/duty-view.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import { readableEntries, shownEntry, summaryOf, viewEntries } from '@due-regard/server/registers/view-entries.ts';
import { planSentenceOf } from '@due-regard/server/overview/plans.ts';
import { verifyAll } from '@due-regard/server/journal/verify-all.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tellsWhatFallsDue } from './what-falls-due.ts';
import { tellsWhatIsComing } from './what-is-coming.ts';

const folder = temporaryFolder();
const url = `file:${folder}/demonstration.db`;
let db: Database;

beforeAll(async () => {
  db = openDatabase(url);
  await migrate(db);
  await makeDemonstration({ db, config: { learnerKeyFile: join(folder, 'learner.key') } }, () => undefined);
}, 180_000);
afterAll(() => db.close());

async function view(asAt: string, knownAt?: string): Promise<CoverageView> {
  const dates = { asAt: isoDate(asAt), knownAt: knownAt === undefined ? undefined : isoDate(knownAt) };
  return viewCoverage({ db, clock: wallClock }, '999', dates);
}

test('the demonstration council had reached 216 of 240 schools on 13 March 2018, as was known then', async () => {
  const then = readCoverage(await view('2018-03-13', '2018-03-13'));
  expect(then.reached).toEqual({ reached: 216, checking: 14, notTrained: 0, noAnswer: 10 });
  expect(coverageSentence(then)).toBe(
    'WRAP has reached 216 of 240 schools (90 %); of the other 24, 14 report other training we are checking and 10 have not answered; the aim is all 240.',
  );
});

test('every safeguarding lead of the demonstration council had had WRAP on 13 March 2018', async () => {
  const { facts, timelines, dates } = await view('2018-03-13');
  const { inScope, dsl } = coverageAt(timelines, dates.asAt);
  const leads = leadAnswersBehind(facts, { timelines, asAt: dates.asAt });
  const course = courseNamedByAll(leads, facts.courses);
  expect(dslSentence({ inScope, dsl, ...sourcesOf(leads), course, asAt: dates.asAt })).toBe(
    "Every school's safeguarding lead has had WRAP (240 of 240, advisory service list, 1 March).",
  );
});

test('the demonstration council had reached 214 of 240, as is known since the correction of May', async () => {
  const now = readCoverage(await view('2018-03-13'));
  expect(now.reached).toEqual({ reached: 214, checking: 14, notTrained: 2, noAnswer: 10 });
  expect(readCoverage(await view('2018-03-13', '2018-05-07')).reached.reached).toBe(216);
  expect(readCoverage(await view('2018-03-13', '2018-05-08')).reached.reached).toBe(215);
  expect(readCoverage(await view('2018-03-13', '2018-05-09')).reached.reached).toBe(214);
});

test('the demonstration council has fourteen claims to check on that day and a trained lead in every school', async () => {
  const then = await view('2018-03-13', '2018-03-13');
  expect(readClaims(then)).toHaveLength(14);
  expect(readCoverage(then).dsl).toEqual({ trained: 240, outOfDate: 0, notTrained: 0, checking: 0, noAnswer: 0 });
  expect(then.provenance).toMatchObject({ latestSource: 'advisory service list', latestToldOn: '2018-03-01' });
  expect(then.provenance.changedAt?.slice(0, 10)).toBe('2018-03-13');
});

test('the demonstration council counts one equivalent and no school by the course that was refused', async () => {
  const { byCourse } = readCoverage(await view('2018-03-13', '2018-03-13'));
  expect(byCourse).toEqual([expect.objectContaining({ courseId: 'wrap', schools: 216, byEquivalent: 1 })]);
});

test('the demonstration council keeps the history of the school that became an academy', async () => {
  const before = await readOrganisation(db.read, await view('2017-08-31'), converted.urn);
  const after = await readOrganisation(db.read, await view('2017-09-01'), convertedTo.urn);
  expect(before).toMatchObject({ isInScope: true, reached: 'reached' });
  expect(after).toMatchObject({ isInScope: true, reached: 'reached', name: convertedTo.name });
  expect(after.predecessors).toEqual([
    expect.objectContaining({ organisationId: converted.urn, kind: 'conversion', carries: true }),
  ]);
  expect(after.statements.map((statement) => statement.organisationId)).toContain(converted.urn);
  expect(readCoverage(await view('2017-08-31')).inScope).toBe(240);
  expect(readCoverage(await view('2017-09-01')).inScope).toBe(240);
});

test('the demonstration council moves by a closure with no training', async () => {
  const last = readCoverage(await view('2018-08-31'));
  const next = readCoverage(await view('2018-09-01'));
  expect([last.inScope, next.inScope]).toEqual([240, 239]);
  expect(next.reached.reached).toBe(last.reached.reached);
  expect(next.reached.noAnswer).toBe(last.reached.noAnswer - 1);
});

test('the demonstration council dips when two safeguarding leads leave in September, and recovers', async () => {
  const trained = async (day: string): Promise<number> => readCoverage(await view(day)).dsl.trained;
  expect([await trained('2018-09-14'), await trained('2018-09-15')]).toEqual([239, 237]);
  expect([await trained('2018-10-18'), await trained('2018-11-08')]).toEqual([238, 239]);
});

test('the demonstration council has 82 % of the workforce trained at 31 March 2019, 71 days old on 10 June', async () => {
  const { latest } = await readTotals(db.read, await view('2019-06-10'));
  const workforce = latest.find((total) => total.kind === 'service');
  expect(workforce).toMatchObject({
    countedOn: '2019-03-31',
    ageDays: 71,
    includesELearning: true,
    isInvented: true,
  });
  expect((workforce?.trained ?? 0) / (workforce?.inPost ?? 1)).toBe(0.82);
});

test('the demonstration council says on every figure that it is invented', async () => {
  for (const day of ['2016-01-01', '2018-03-13', '2019-06-10']) {
    expect((await view(day)).provenance.caveats[0]).toBe('Demonstration: invented figures.');
  }
});

test('the demonstration council shows the trend as a gap before the register was known', async () => {
  const points = readTrend(await view('2018-03-13'));
  expect(points).toHaveLength(36);
  expect(points.filter((point) => point.counts === null).every((point) => point.on < '2015-09-01')).toBe(true);
  expect(points.filter((point) => point.counts === null)).toHaveLength(5);
});

test('the demonstration council must refresh its Prevent strategy, and consults on another', async () => {
  const said = async (asAt: string, knownAt?: string): Promise<readonly string[]> =>
    strategySentences(db, (await view(asAt, knownAt)).dates, ['viewer']);
  const third =
    'The Prevent strategy of 2016 must be refreshed by 31 December (293 days); the Safer Stronger consultation opens in July (110 days).';
  expect(await said('2018-03-13')).toEqual([third]);
  expect(await said('2018-03-13', '2018-03-13')).toEqual([third]);
  // Who reads the papers that officers work with is told the same: their days ahead are in the calendar.
  expect(await strategySentences(db, (await view('2018-03-13')).dates, ['lead'])).toEqual([third]);
  expect(await said('2018-03-13', '2016-07-20')).toEqual(['The Prevent strategy is in preparation.']);
  expect(await said('2019-06-10')).toEqual([
    'The Prevent strategy of 2016 must be refreshed by 30 June (20 days; first due 31 December 2018, put off once), and 1 other after it.',
  ]);
});

test('the demonstration council knows what it works with on 13 March 2018, and when each is looked at again', async () => {
  const asked = { authority: '999', asked: { asAt: isoDate('2018-03-13') }, roles: ['lead'] as const };
  const documents = readDocuments(await viewDocuments({ db, clock: wallClock }, asked), {});
  expect(
    documents.map(({ kind, standing, reviewedOn, refresh }) => [kind, standing, reviewedOn, refresh.dueOn]),
  ).toEqual([
    ['venue-hire-policy', 'in-force', null, '2019-06-30'],
    ['referral-pathway', 'in-force', '2017-09-04', '2018-09-30'],
    ['information-sharing', 'in-preparation', null, null],
    ['staff-information', 'in-force', '2018-02-20', '2019-02-28'],
    ['risk-assessment', 'in-force', null, '2018-11-30'],
    ['strategy', 'in-force', null, '2018-12-31'],
    ['training-strategy', 'in-preparation', null, null],
    ['strategy', 'in-preparation', null, null],
    ['contact-page', 'in-force', '2017-09-04', '2018-09-30'],
  ]);
  const [assessment, prevent] = ['risk-assessment', 'strategy'].map((kind) =>
    documents.find((one) => one.kind === kind),
  );
  expect(assessment).toMatchObject({ profileYear: 2017, profileSeen: 'seen' });
  expect(prevent).toMatchObject({ equality: 'assessed', equalityOn: '2016-06-13' });
});

test('the demonstration council has a board that meets in time, next on 12 July 2018, and no Channel panel', async () => {
  const asked = (asAt: string) => ({ authority: '999', asked: { asAt: isoDate(asAt) }, roles: ['lead'] as const });
  const bodies = readBodies(await viewBodies({ db, clock: wallClock }, asked('2018-03-13')), {});
  expect(bodies.find(({ kind }) => kind === 'board')).toMatchObject({
    standing: 'in-time',
    lastHeldOn: '2018-01-12',
    nextOn: '2018-07-12',
  });
  const later = readBodies(await viewBodies({ db, clock: wallClock }, asked('2019-06-10')), {});
  expect(later.map(({ name, lastHeldOn, nextOn }) => [name.split(' ')[0], lastHeldOn, nextOn])).toEqual([
    ['Cabinet', '2019-06-10', null],
    ['Corporate', null, null],
    ['E-safety', null, null],
    ['Safer', '2019-01-10', '2019-07-09'],
    ['Transport,', '2019-03-12', null],
  ]);
});

/** How the entries of a register stand on a day, in the order of their names. */
async function stoodOn(code: string, asAt: string, role?: 'viewer') {
  return (await entriesOf(code, asAt, role))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((entry) => [entry.standing, entry.remark]);
}

test('of two recommendations made on 13 March 2018 one was satisfied 89 days late and the other has no report', async () => {
  expect(await stoodOn('recommendations', '2018-03-12', 'viewer')).toEqual([]);
  const due = 'Report due by 13 March 2019';
  expect(await stoodOn('recommendations', '2018-03-13', 'viewer')).toEqual([
    ['undecided', due],
    ['undecided', due],
  ]);
  expect(await stoodOn('recommendations', '2019-06-10', 'viewer')).toEqual([
    ['report-overdue', 'No report recorded: it was due by 13 March 2019, 89 days ago'],
    ['satisfied', 'Satisfied on 10 June 2019, 89 days late'],
  ]);
});

test('the demonstration council plans its reports back from the meetings, for officers alone', async () => {
  expect(await stoodOn('reports-planned', '2019-06-10', 'viewer')).toEqual([]);
  const paper = 'written by 21 February 2018, cleared by 28 February 2018, published by 5 March 2018';
  expect(await stoodOn('reports-planned', '2018-02-28')).toEqual([
    ['on-time', `For the meeting of 13 March 2018: ${paper}`],
  ]);
  const later = await stoodOn('reports-planned', '2019-06-10');
  expect(later.map(([code]) => code)).toEqual(['on-time', 'published', 'published']);
});

test('the demonstration council leaves a record of changes that is sound, and histories that its records give', async () => {
  expect(await verifyAll(url)).toMatchObject({ isSound: true, histories: expect.any(Number) as unknown });
});

test('the demonstration council counts its people one by one, and members as their totals do', async () => {
  const at = async (day: string): Promise<unknown> => {
    const { audiences } = readAudiences(await viewPeople({ db, clock: wallClock }, '999', { asAt: isoDate(day) }));
    return audiences.map(({ audience, counts }) => [audience, counts]);
  };
  expect(await at('2018-04-24')).toEqual([
    ['council-staff', { posts: 300, trained: 75, outOfDate: 0, notTrained: 0, noAnswer: 225 }],
    ['members', { posts: 49, trained: 31, outOfDate: 0, notTrained: 0, noAnswer: 18 }],
  ]);
  expect(await at('2019-06-10')).toEqual([
    ['council-staff', { posts: 314, trained: 239, outOfDate: 13, notTrained: 23, noAnswer: 39 }],
    ['members', { posts: 49, trained: 43, outOfDate: 0, notTrained: 0, noAnswer: 6 }],
  ]);
});

test('the demonstration council says on 13 March 2018 how its two action plans stand', async () => {
  for (const knownAt of ['2018-03-13', undefined]) {
    const { dates } = await view('2018-03-13', knownAt);
    expect(await planSentenceOf({ db }, dates, ['viewer'])).toBe(
      'Two plans, 46 actions counted once: 19 done with evidence, 6 said done, 16 on time, 5 overdue; Board review due 12 July.',
    );
    const viewer = { userId: 'a viewer', authority: '999', roles: ['viewer'], requestId: 'a test' } as const;
    // The page of plans makes the same sentence of what it is sent.
    const page = readProgress(await plansViewOf({ db }, viewer, dates), {});
    expect([page.all.total, page.nextReview]).toEqual([46, { on: '2018-07-12', by: 'Board' }]);
  }
});

tellsWhatIsComing({ db: () => db, view });
tellsWhatFallsDue({ db: () => db, view });

test('the demonstration council has one action that slips twice, and one shown to the board without evidence', async () => {
  const { dates } = await view('2019-06-10');
  const { book } = await readPlans(db, dates);
  const actions = actionsAt(book, dates.asAt);
  expect(actions.filter(({ state }) => state.promised.slips === 2)).toHaveLength(1);
  const saidDone = actions.filter(({ state }) => state.actionClass === 'said-done');
  expect(saidDone.map(({ action }) => action.title)).toEqual([
    'Include Prevent in the briefing of licensed drivers and licensing officers',
  ]);
});

test('each of the five areas for improvement has its action in the plans', async () => {
  const { dates } = await view('2018-03-13', '2018-03-13');
  const { book } = await readPlans(db, dates);
  const heard = book.histories.filter(({ progress }) =>
    progress.some(({ note }) => note.includes('area for improvement')),
  );
  expect(heard).toHaveLength(5);
  expect(heard.every(({ places }) => places.length === 2)).toBe(true);
});

test('the demonstration council looked at nine obligations before the committee met, and counts those it has not', async () => {
  const found = async (asAt: string): Promise<unknown> => {
    const { counts } = readCounts(await viewDuty({ db, clock: wallClock }, '999', { asAt: isoDate(asAt) }));
    return counts;
  };
  expect(await found('2018-03-13')).toMatchObject({
    asked: 24,
    lookedAt: 9,
    byClass: { 'not-looked-at': 15, 'not-met': 0, partly: 5, met: 4, exceeding: 0 },
    metWithoutEvidence: 1,
  });
  expect(await found('2019-06-10')).toMatchObject({ asked: 25, lookedAt: 10, metWithoutEvidence: 1 });
});

/** The entries of a register on a day, as an officer meets them or somebody else. */
async function entriesOf(code: string, asAt: string, role?: 'viewer') {
  const { register, registers } = await registerOn(code, asAt, role);
  return readableEntries(registers, register).map((entry) => shownEntry(registers, register, entry));
}

async function summaryOn(code: string, asAt: string): Promise<readonly string[]> {
  const { register, registers } = await registerOn(code, asAt);
  return summaryOf(registers, register);
}

async function registerOn(code: string, asAt: string, role: 'viewer' | 'officer' = 'officer') {
  const register = findRegister(code);
  if (register === undefined) throw new Error(`there is no register ${code}`);
  const asked = { authority: '999', asked: { asAt: isoDate(asAt) }, roles: [role] };
  return { register, registers: await viewEntries({ db, clock: wallClock }, { ...asked, registers: [register] }) };
}

/** How they stand and what is said of them, by their names. */
async function saidOf(code: string, asAt: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const entries = await entriesOf(code, asAt);
  return Object.fromEntries(entries.map(({ name, standing, remark }) => [name, [standing, remark]]));
}

test('the demonstration council links 26 schools, then 25, then 27', async () => {
  const linking = async (asAt: string) => (await saidOf('projects', asAt))['Linking schools']?.[1];
  expect(await linking('2018-03-12')).toBeNull();
  expect(await linking('2018-03-13')).toBe('26 schools are linked (13 March 2018)');
  expect(await linking('2018-09-25')).toBe('25 schools are linked (25 September 2018)');
  expect(await linking('2019-06-10')).toBe('27 schools are linked (19 March 2019)');
});

test('the demonstration council held a round table without younger women, and plans what follows it', async () => {
  expect(await saidOf('events', '2018-03-13')).toMatchObject({
    'Round table · Feeling safe where we live': [
      'held',
      '40 people came; missing: younger women; a follow-up is planned, no day set',
    ],
    'Briefing · Prevent for all members': ['planned', 'A follow-up is planned for 22 November 2018'],
    'Conference · Members as leaders in their communities': ['planned', null],
  });
  expect(await saidOf('events', '2018-12-01')).toMatchObject({
    'Round table · Feeling safe where we live': [
      'held',
      '40 people came; missing: younger women; followed up on 18 October 2018',
    ],
    'Briefing · Prevent for all members': ['held', '31 of 49 came; followed up on 22 November 2018'],
  });
});

test('each of the five areas for improvement is a need with what answers it and what is missing', async () => {
  const standings = async (asAt: string) => {
    const entries = await entriesOf('needs', asAt);
    const areas = entries.filter(({ values }) => values['kind'] === 'improvement');
    expect(areas.filter(({ values: { actions } }) => !Array.isArray(actions) || actions.length === 0)).toEqual([]);
    return areas.map(({ standing, values }) => [standing, values['gap'] === null]);
  };
  expect(await standings('2018-03-13')).toEqual(Array.from({ length: 5 }, () => ['partly', false]));
  const later = await standings('2019-06-10');
  expect(later.filter(([standing]) => standing === 'answered')).toHaveLength(3);
  expect(later.filter(([standing, hasNoGap]) => standing === 'partly' && hasNoGap === false)).toHaveLength(2);
});

test('every school stood on the list of internet filtering, with nine providers that nobody knew', async () => {
  expect(await summaryOn('filtering', '2018-03-13')).toEqual([
    'Of 240 schools, the provider of 9 is not known and the contract of 3 has ended; every school is on the list, as at 13 March 2018.',
    'Last checked: 15 January 2018 to 13 February 2018, the latest 28 days ago; not recorded for 9 of 240.',
  ]);
  const entries = await entriesOf('filtering', '2018-03-13');
  const owning = new Set(entries.map(({ values }) => values['owningGroup']));
  expect([entries.length, owning.size, owning.has(null)]).toEqual([240, 1, false]);
  expect(await summaryOn('filtering', '2019-06-10')).toEqual([
    'Of 239 schools, the provider of 4 is not known and no contract has ended; every school is on the list, as at 10 June 2019.',
    'Last checked: 15 January 2018 to 21 January 2019, the latest 140 days ago; not recorded for 4 of 239.',
  ]);
});

test('safeguarding audits and e-safety champions are told of as many schools as there were', async () => {
  expect(await summaryOn('safeguarding-audits', '2018-03-13')).toEqual([
    'Of 240 schools, 24 have an audit recorded: by the last of each, 18 with appropriate policies, 3 with points to mend, ' +
      '2 not yet appropriate and 1 of which the result is not known. Of 216 no audit is recorded, as at 13 March 2018.',
    'Audited on: 18 September 2017 to 3 February 2018, the latest 38 days ago; recorded for 24 of 24.',
  ]);
  expect(await summaryOn('e-safety-champions', '2018-03-13')).toEqual([
    '54 children of 11 schools trained as e-safety champions at 2 events; whoever came twice is counted twice, as at 13 March 2018.',
    'Trained on: 6 February 2018 to 1 March 2018, the latest 12 days ago; recorded for 11 of 11.',
  ]);
  expect((await entriesOf('threat-level', '2018-03-13')).map(({ standing }) => standing)).toEqual(['severe']);
  expect((await entriesOf('threat-level', '2017-09-16')).map(({ standing }) => standing)).toEqual(['critical']);
});
