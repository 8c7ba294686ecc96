import { beforeEach, expect, test } from 'vitest';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { panelAgencyApi, panelApi, panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import { textIn } from '../support/open-archive.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import { agreement, areaAnswers, heldMeeting } from '../support/panel.ts';

const world = freshApp();

interface Desk {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
}

let chair: Desk;
let keeper: Desk;

async function deskOf(role: 'channel' | 'panel-process'): Promise<Desk> {
  const cookie = await world.app.signInAs([role]);
  const at = (path: string): string => `/api/999/channel/panel${path}`;
  return {
    get: (path) => world.app.send('GET', at(path), { cookie }),
    post: (path, body) => world.app.send('POST', at(path), { cookie, body }),
  };
}

beforeEach(async () => {
  const cookie = await world.app.signInAs(['channel']);
  await world.app.send('POST', '/api/999/channel/on', { cookie, body: agreement });
  [chair, keeper] = await Promise.all([deskOf('channel'), deskOf('panel-process')]);
});

/** What an answer says; of a packed file its words, since its ids and hour are of each writing. */
async function contentOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
  const text = isPacked
    ? textIn(bytes).replaceAll(/<[^>]*>|\d{4}-\d\d-\d\dT[\d:.]+Z/g, ' ')
    : Buffer.from(bytes).toString('utf8');
  return `${String(answer.status)} ${text}`;
}

async function entries() {
  const cookie = await world.app.signInAs(['panel-process']);
  return (await replyOf(channelApi.record, world.app.send('GET', '/api/999/channel/record', { cookie }))).entries;
}

test('twelve months show a month without a held meeting as a gap, and agencies by how often they came', async () => {
  await keeper.post('/meetings', heldMeeting('2026-07-14'));
  await keeper.post('/meetings', heldMeeting('2026-05-12', { present: ['council', 'police', 'health'] }));
  await keeper.post('/meetings', { onDay: '2026-06-09', state: 'held-elsewhere', held: null });
  await keeper.post('/meetings', { onDay: '2026-10-13', state: 'planned', held: null });
  const year = await replyOf(panelApi.year, keeper.get(''));
  expect(year.months.map(({ month }) => month)).toEqual(expect.arrayContaining(['2025-10', '2026-09']));
  expect(year.months.slice(-5).map(({ standing }) => standing)).toEqual([
    'held',
    'held-elsewhere',
    'held',
    'gap',
    'not-yet',
  ]);
  expect(year.attendance.find(({ agencyId }) => agencyId === 'health')).toMatchObject({ present: 2, of: 2 });
  expect(year.attendance.find(({ agencyId }) => agencyId === 'housing')).toMatchObject({ present: 1, of: 2 });
  expect(year.checks.chaired).toEqual({ counts: { met: 2 }, notEntered: 0 });
  expect((await replyOf(panelApi.year, keeper.get('?asAt=2026-06-30'))).months.at(-1)?.standing).toBe('held-elsewhere');
  expect((await replyOf(panelApi.year, keeper.get('?knownAt=2026-09-29'))).attendance).toEqual([]);
});

test('what is said of the Act must fit who was there', async () => {
  const absent = heldMeeting('2026-07-14', { present: ['council', 'health'] });
  expect(await refusalOf(keeper.post('/meetings', absent))).toEqual([
    422,
    'not-valid',
    [{ field: 'held.checks.police', code: 'was-absent' }],
  ]);
  const said = { ...absent, held: { ...absent.held, checks: { ...absent.held.checks, police: 'not-met' } } };
  expect((await keeper.post('/meetings', said)).status).toBe(200);
  expect(await refusalOf(keeper.post('/meetings', heldMeeting('2036-07-14')))).toEqual([
    422,
    'not-valid',
    [{ field: 'onDay', code: 'in-the-future' }],
  ]);
});

test('a meeting is corrected with a reason, once, and withdrawn', async () => {
  const { thingId } = await replyOf(panelApi.addMeeting, keeper.post('/meetings', heldMeeting('2026-07-14')));
  const first = await replyOf(panelApi.meeting, keeper.get(`/meetings/${thingId}`));
  const change = { ...heldMeeting('2026-07-15'), reason: 'mistyped' };
  expect((await keeper.post(`/meetings/${first.factId}/change`, change)).status).toBe(204);
  expect(await refusalOf(keeper.post(`/meetings/${first.factId}/change`, change))).toEqual([409, 'stale']);
  const second = await replyOf(panelApi.meeting, keeper.get(`/meetings/${thingId}`));
  world.clock.moveMinutes(5);
  expect(second.onDay).toBe('2026-07-15');
  const reason = 'by-mistake';
  expect((await keeper.post(`/meetings/${second.factId}/withdraw`, { reason })).status).toBe(204);
  expect((await keeper.get(`/meetings/${thingId}`)).status).toBe(404);
  const { changedAt } = (await replyOf(panelApi.year, keeper.get(''))).dates;
  expect(changedAt ?? '', 'what is withdrawn has changed the data too').toBe(world.clock.now());
  const record = await entries();
  expect(record.find(({ what }) => what === 'meeting.changed')).toMatchObject({
    about: 'Meeting of 15 July 2026',
    reason: 'It was entered wrongly',
    fields: [{ name: 'Day', before: '14 July 2026', after: '15 July 2026' }],
  });
  expect(record.find(({ what }) => what === 'meeting.read')?.about).toBe('Meeting of 15 July 2026');
  const kinds = record.map(({ what }) => what);
  expect(kinds.toReversed()).toEqual([
    'meeting.added',
    'meeting.read',
    'meeting.changed',
    'meeting.read',
    'meeting.withdrawn',
    'panel.read',
  ]);
});

test('numbers of support plans are the chair’s alone: the process sees that one is there, and no value anywhere', async () => {
  const { thingId } = await replyOf(panelApi.addMeeting, keeper.post('/meetings', heldMeeting('2026-07-14')));
  const sentinel = 717;
  const numbers = { consent: sentinel };
  expect((await keeper.post(`/meetings/${thingId}/numbers`, { numbers })).status).toBe(403);
  expect((await keeper.get(`/meetings/${thingId}/numbers`)).status).toBe(403);
  expect((await chair.post(`/meetings/${thingId}/numbers`, { numbers })).status).toBe(204);
  const { factId, numbers: kept } = await replyOf(panelApi.numbers, chair.get(`/meetings/${thingId}/numbers`));
  expect(kept).toEqual(numbers);
  const seen = await replyOf(panelApi.meeting, keeper.get(`/meetings/${thingId}`));
  expect(seen.hasNumber).toEqual(['consent']);
  const more = { ...heldMeeting('2026-07-14'), reason: 'told-later' };
  expect((await keeper.post(`/meetings/${seen.factId}/change`, more)).status).toBe(204);
  const again = { was: factId, numbers: { consent: sentinel, given: 2 }, reason: 'counted-again' };
  expect((await chair.post(`/meetings/${thingId}/numbers`, again)).status).toBe(204);
  const reads = ['', `/meetings/${thingId}`, '/agencies', '/training', '/statements/2025'];
  const told = await Promise.all(reads.map(async (path) => (await keeper.get(path)).text()));
  const record = JSON.stringify(await entries());
  // By itself: an id may hold the same digits.
  const told717 = /(?<![\w-])717(?![\w-])/;
  expect([...told, record].filter((text) => told717.test(text))).toEqual([]);
  expect(told717.test(JSON.stringify(numbers))).toBe(true);
  expect(record).toContain('numbers.entered');
});

test('training that is overdue or not entered is a row of every agency, and the assessment of its time', async () => {
  const trained = { agencyId: 'police', subject: 'panel', answer: 'trained', onDay: '2024-03-01', refreshMonths: 24 };
  await keeper.post('/training', trained);
  await keeper.post('/training', { ...trained, agencyId: 'health', answer: 'held-elsewhere', refreshMonths: null });
  expect(await refusalOf(keeper.post('/training', { ...trained, subject: 'vaf', onDay: '2025-03-01' }))).toEqual([
    422,
    'not-valid',
    [{ field: 'subject', code: 'not-in-force' }],
  ]);
  await keeper.post('/access', { agencyId: 'police', answer: 'yes', checkedOn: '2026-05-01' });
  const { rows, subjects, access } = await replyOf(panelAgencyApi.training, keeper.get('/training'));
  expect(subjects.map(({ code }) => code)).toEqual(['panel', 'paf']);
  expect(rows).toHaveLength(20);
  expect(rows[0]).toMatchObject({
    agencyId: 'police',
    standing: 'overdue',
    refreshDue: '2026-03-01',
    daysOverdue: 214,
  });
  expect(rows.filter(({ standing }) => standing === 'not-entered')).toHaveLength(18);
  expect(access.find(({ agencyId }) => agencyId === 'police')?.said?.answer).toBe('yes');
  expect((await replyOf(panelApi.year, keeper.get(''))).training).toEqual({
    overdue: 1,
    notTrained: 0,
    notEntered: 18,
  });
});

test('requests for information that are overdue come first, with the days they are late', async () => {
  const asked = { state: 'entered', askedOn: '2026-08-01', agencyId: 'health', dueOn: '2026-08-15', answeredOn: null };
  await chair.post('/requests', { ...asked, answeredOn: '2026-08-20' });
  await chair.post('/requests', { ...asked, dueOn: '2026-10-15' });
  await chair.post('/requests', asked);
  await chair.post('/requests', { ...asked, state: 'held-elsewhere', agencyId: null, dueOn: null });
  expect(await refusalOf(chair.post('/requests', { ...asked, dueOn: null }))).toEqual([
    422,
    'not-valid',
    [{ field: 'dueOn', code: 'missing' }],
  ]);
  const { requests } = await replyOf(panelRequestApi.list, chair.get('/requests'));
  expect(requests.map(({ standing, daysLate }) => [standing, daysLate])).toEqual([
    ['overdue', 46],
    ['open', 0],
    ['answered-late', 5],
    ['held-elsewhere', 0],
  ]);
  const year = await replyOf(panelApi.year, chair.get(''));
  expect(year.requests).toMatchObject({ open: 1, overdue: 1 });
  const august = year.requests?.months.find(({ month }) => month === '2026-08');
  expect(august).toEqual({ month: '2026-08', asked: 3, late: 2, isElsewhere: true });
});

test('requests are one for each asking about a person: who keeps the process is told neither how many nor that there are any', async () => {
  const { thingId } = await replyOf(panelApi.addMeeting, keeper.post('/meetings', heldMeeting('2026-07-14')));
  const faith = { name: 'Mental health trust', standsFrom: '2026-01-01', standsTo: null };
  const agency = await replyOf(panelAgencyApi.add, keeper.post('/agencies', faith));
  const papers = ['docx', 'ods'].map((format) => `/statements/2025/paper?format=${format}`);
  const reads = ['', `/meetings/${thingId}`, '/agencies', '/training', '/statements/2025', ...papers];
  const told = () => Promise.all(reads.map(async (path) => contentOf(await keeper.get(path))));
  const before = await told();
  const asked = { state: 'entered', askedOn: '2026-08-01', agencyId: agency.thingId, answeredOn: null };
  for (const dueOn of ['2026-08-15', '2026-10-15', '2026-11-15']) {
    world.clock.moveMinutes(7);
    expect((await chair.post('/requests', { ...asked, dueOn })).status).toBe(200);
  }
  expect((await replyOf(panelRequestApi.list, chair.get('/requests'))).requests).toHaveLength(3);
  expect(await told()).toEqual(before);
  const own = `/agencies/${agency.thingId}/withdraw`;
  const refusals = [
    keeper.get('/requests'),
    keeper.post('/requests', { ...asked, dueOn: null }),
    // Refused where a request names the agency, it would tell of one.
    keeper.post(own, { reason: 'by-mistake' }),
  ];
  expect((await Promise.all(refusals)).map(({ status }) => status)).toEqual([403, 403, 403]);
  expect((await chair.post(own, { reason: 'by-mistake' })).status).toBe(409);
  const seen = await entries();
  expect(seen.map(({ what }) => what)).toContain('meeting.added');
  expect(JSON.stringify(seen)).not.toContain('request');
  const cookie = await world.app.signInAs(['channel']);
  const all = await replyOf(channelApi.record, world.app.send('GET', '/api/999/channel/record', { cookie }));
  expect(all.entries.filter(({ what }) => what === 'request.added')).toHaveLength(3);
});

test('an agency is renamed and ended, and one that something names is not taken away', async () => {
  const reason = 'has-changed';
  const ended = { name: 'Housing', standsFrom: '2015-04-12', standsTo: '2026-01-31', reason };
  expect((await keeper.post('/agencies/housing/change', ended)).status).toBe(204);
  expect(await refusalOf(keeper.post('/agencies/police/change', { ...ended, name: 'Police' }))).toEqual([
    422,
    'not-valid',
    [{ field: 'standsTo', code: 'of-the-act' }],
  ]);
  const later = { ...ended, name: 'Council, in the chair', standsFrom: '2015-04-13', standsTo: null };
  expect(await refusalOf(keeper.post('/agencies/council/change', later))).toEqual([
    422,
    'not-valid',
    [{ field: 'standsFrom', code: 'of-the-act' }],
  ]);
  const faith = { name: 'Mental health trust', standsFrom: '2026-01-01', standsTo: null };
  const { thingId } = await replyOf(panelAgencyApi.add, keeper.post('/agencies', faith));
  const present = ['council', 'police', thingId];
  expect((await keeper.post('/meetings', heldMeeting('2026-07-14', { present, asked: present }))).status).toBe(200);
  const { attendance } = await replyOf(panelApi.year, keeper.get(''));
  expect(attendance.map(({ agencyId }) => agencyId)).not.toContain('housing');
  expect(attendance).toContainEqual({ agencyId: thingId, name: 'Mental health trust', present: 1, of: 1, notAsked: 0 });
  expect(await refusalOf(chair.post(`/agencies/${thingId}/withdraw`, { reason }))).toEqual([409, 'conflict']);
  expect((await chair.post('/agencies/housing/withdraw', { reason })).status).toBe(204);
});

test('an agency’s days cannot leave a meeting outside that says whether it was present, and the meeting is named', async () => {
  const present = ['council', 'police', 'health'];
  const { thingId } = await replyOf(
    panelApi.addMeeting,
    keeper.post('/meetings', heldMeeting('2026-07-14', { present })),
  );
  const days = { standsFrom: '2015-04-12', standsTo: '2026-07-13', reason: 'has-changed' };
  const refusals = await Promise.all([
    keeper.post('/agencies/health/change', { ...days, name: 'Health' }),
    keeper.post('/agencies/housing/change', { ...days, name: 'Housing' }),
  ]);
  for (const refusal of refusals) {
    expect(refusal.status).toBe(409);
    expect(await refusal.text()).toContain('The meeting of 14 July 2026 says whether');
  }
  const ended = { ...days, name: 'Housing', standsTo: '2026-07-14' };
  expect((await keeper.post('/agencies/housing/change', ended)).status).toBe(204);
  const later = await keeper.post(
    '/meetings',
    heldMeeting('2026-07-15', { present: ['council', 'police', 'housing'] }),
  );
  expect([later.status, await later.text()]).toEqual([
    409,
    expect.stringContaining('On 15 July 2026 this was not on the panel: Housing.') as string,
  ]);
  const { factId, held } = await replyOf(panelApi.meeting, keeper.get(`/meetings/${thingId}`));
  const again = { onDay: '2026-07-14', state: 'held', held, reason: 'mistyped' };
  expect((await keeper.post(`/meetings/${factId}/change`, again)).status).toBe(204);
  expect((await replyOf(panelApi.meeting, keeper.get(`/meetings/${thingId}`))).held).toEqual(held);
});

test('an agency that joined before a meeting whose form never offered it is not absent from it', async () => {
  await keeper.post('/meetings', heldMeeting('2026-07-14'));
  const trust = { name: 'Mental health trust', standsFrom: '2026-01-01', standsTo: null };
  const { thingId } = await replyOf(panelAgencyApi.add, keeper.post('/agencies', trust));
  const own = { agencyId: thingId, name: 'Mental health trust' };
  const first = await replyOf(panelApi.year, keeper.get(''));
  expect(first.attendance).toContainEqual({ ...own, present: 0, of: 0, notAsked: 1 });
  const asked = ['council', 'police', thingId];
  await keeper.post('/meetings', heldMeeting('2026-08-11', { asked, present: ['council', 'police'] }));
  const { attendance } = await replyOf(panelApi.year, keeper.get(''));
  expect(attendance).toContainEqual({ ...own, present: 0, of: 1, notAsked: 1 });
  const unasked = heldMeeting('2026-08-12', { asked: ['council', 'health'], present: ['council', 'police'] });
  expect(await refusalOf(keeper.post('/meetings', unasked))).toEqual([
    422,
    'not-valid',
    [
      { field: 'held.present', code: 'not-asked' },
      { field: 'held.present', code: 'of-the-act' },
    ],
  ]);
});

function find(year: number) {
  return replyOf(panelStatementApi.find, keeper.get(`/statements/${String(year)}`));
}

const signing = { by: 'Chair of the panel', onDay: '2026-09-30' };

/** Every area of 2025 is met, and the chair signs. @returns the fact of it */
async function signedStatement(): Promise<string | null> {
  expect((await keeper.post('/statements/2025', { areas: areaAnswers(2025) })).status).toBe(204);
  const { factId: was } = await find(2025);
  expect((await keeper.post('/statements/2025/sign-off', { ...signing, was })).status).toBe(403);
  expect((await chair.post('/statements/2025/sign-off', { ...signing, was })).status).toBe(204);
  return (await find(2025)).factId;
}

test('a statement is overdue until it is signed whole, and once', async () => {
  expect(await find(2018)).toMatchObject({ standing: 'not-there-yet', areas: [] });
  expect(await find(2025)).toMatchObject({ standing: 'overdue', answered: 0, of: 9, dueOn: '2026-03-31' });
  const areas = areaAnswers(2025);
  const telling = { ...areas, plans: { rating: 'met', evidence: 'All plans of 3 referrals were whole' } };
  expect(await refusalOf(keeper.post('/statements/2025', { areas: telling }))).toEqual([
    422,
    'not-valid',
    [{ field: 'areas.plans.evidence', code: 'tells-people' }],
  ]);
  const was = await signedStatement();
  const signed = await find(2025);
  expect(signed).toMatchObject({ standing: 'signed', signatures: [{ by: 'Chair of the panel', changes: [] }] });
  expect(await refusalOf(chair.post('/statements/2025/sign-off', { ...signing, was }))).toEqual([409, 'conflict']);
});

test('a change of what was signed needs a reason and ends the signature, and what was signed stays readable', async () => {
  const areas = areaAnswers(2025);
  const was = await signedStatement();
  world.clock.moveMinutes(24 * 60);
  [chair, keeper] = await Promise.all([deskOf('channel'), deskOf('panel-process')]);
  const later = { was, areas: { chair: { rating: 'exceeding', evidence: null } } };
  expect(await refusalOf(keeper.post('/statements/2025', later))).toEqual([
    422,
    'not-valid',
    [{ field: 'reason', code: 'missing' }],
  ]);
  expect((await keeper.post('/statements/2025', { was, areas, dueOn: '2026-04-30' })).status).toBe(204);
  const put = await find(2025);
  expect(put).toMatchObject({ standing: 'signed', dueOn: '2026-04-30' });
  const reason = 'has-changed';
  expect((await keeper.post('/statements/2025', { ...later, was: put.factId, reason })).status).toBe(204);
  const changed = await find(2025);
  expect(changed).toMatchObject({
    standing: 'changed',
    signatures: [{ areas: signedAreas(2025), changes: [{ onDay: '2026-10-01', reason }] }],
  });
  expect((await find(2026)).areas[0]?.lastYear).toEqual({ rating: 'exceeding', evidence: null });
  const then = await replyOf(panelStatementApi.find, keeper.get('/statements/2025?asAt=2026-09-30'));
  expect(then).toMatchObject({ standing: 'signed', isAsItStands: false, signatures: [{ changes: [] }] });
  expect(then.areas[0]?.answer).toEqual(areas['chair']);
  const again = { ...signing, was: changed.factId };
  expect(await refusalOf(chair.post('/statements/2025/sign-off', again))).toEqual([
    422,
    'not-valid',
    [{ field: 'onDay', code: 'before-the-change' }],
  ]);
  const paper = await keeper.get('/statements/2025/paper?format=docx');
  expect([paper.status, paper.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="channel-statement-2025-999-2026-10-01.docx"',
  ]);
  const ended = 'Signed by Chair of the panel on 30 September 2026, changed since: to be signed again';
  const papers = [paper, await keeper.get('/statements/2025/paper?format=ods')];
  for (const text of await Promise.all(papers.map(contentOf)))
    for (const words of [ended, 'Rating as signed on 30 September 2026', 'It has changed since'])
      expect(text).toContain(words);
  expect((await chair.post('/statements/2025/sign-off', { ...again, onDay: '2026-10-01' })).status).toBe(204);
  expect(await find(2025)).toMatchObject({
    standing: 'signed',
    signatures: [
      { areas: signedAreas(2025), changes: [{ reason }] },
      { onDay: '2026-10-01', changes: [] },
    ],
  });
  const signatures = (await entries()).filter(({ what }) => what === 'statement.signed').map(({ after }) => after);
  expect(signatures).toMatchObject([{ areas: { chair: { rating: 'exceeding' } } }, { areas }]);
});

/** Every area of a statement as it was signed. */
function signedAreas(year: number) {
  return Object.values(areaAnswers(year)).map((answer) => ({ answer }));
}
