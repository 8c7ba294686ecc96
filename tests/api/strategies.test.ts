import { describe, expect, test } from 'vitest';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { bareBody, bareDocument } from '../support/one-of-each-register.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';

const agreed = { ...bareDocument, agreedOn: '2016-06-15', refreshDue: '2018-12-31', publication: 'public' } as const;

async function add(office: Office, body: object): Promise<string> {
  return (await office.tell(documentApi.add, 'documents', body)).documentId;
}

function find(office: Office, id: string, more = ''): Promise<DocumentFound> {
  return office.ask(documentApi.find, `documents/${id}${more}`);
}

onBothEngineUrls('a strategy through its years', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('tells of each day how a strategy stood, and is silent of days before it began', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, { ...agreed, preparedOn: '2016-02-01' });
    const standing = async (day: string): Promise<string> => (await find(office, id, `?asAt=${day}`)).standing;
    expect(await standing('2016-02-01')).toBe('in-preparation');
    expect(await standing('2016-06-15')).toBe('in-force');
    expect(await standing('2018-12-31')).toBe('in-force');
    expect(await standing('2019-01-01')).toBe('refresh-overdue');
    const early = world.app.send('GET', `/api/999/documents/${id}?asAt=2016-01-31`, { cookie: office.cookie });
    expect(await problemOf(early)).toMatchObject({
      status: 404,
      code: 'not-there-yet',
      detail: 'It was not there yet on 31 January 2016; it has been there since 1 February 2016.',
    });
  });

  test('keeps what was so before a change, and what a correction put right only as it was known', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, agreed);
    const { factId } = await find(office, id);
    const ended = { ...agreed, endedOn: '2020-03-31', reason: 'Given up', changedOn: '2020-03-01' };
    await office.tell(documentApi.change, `documents/${factId}/change`, ended);
    expect((await find(office, id, '?asAt=2020-02-29')).endedOn).toBeNull();
    const after = await find(office, id);
    expect(after).toMatchObject({ endedOn: '2020-03-31', standing: 'end-passed', validFrom: '2020-03-01' });
    const corrected = { ...agreed, endedOn: '2020-06-30', reason: 'The minute says June', changedOn: null };
    await office.tell(documentApi.change, `documents/${after.factId}/change`, corrected);
    const { history, ...now } = await find(office, id);
    expect(now).toMatchObject({ endedOn: '2020-06-30', validFrom: '2020-03-01' });
    expect(history.map(({ validFrom, isNow }) => [validFrom, isNow])).toEqual([
      ['2020-03-01', true],
      ['2016-06-15', false],
    ]);
    expect(history[0]?.changed).toEqual([{ field: 'endedOn', before: null, after: '2020-06-30' }]);
    const { entries } = await office.ask(journalApi.list, 'changes');
    const kinds = ['document.corrected', 'document.changed', 'document.added'];
    expect(entries.filter(({ what }) => kinds.includes(what)).map(({ what, about }) => [what, about])).toEqual(
      kinds.map((what) => [what, 'Prevent strategy']),
    );
  });
});

describe('a change of a strategy', () => {
  const world = freshApp();

  test('refuses an edit of a row that somebody changed since, and one that a later row would hide', async () => {
    const office = await Office.open(world.app, '999');
    const { factId } = await find(office, await add(office, agreed));
    const changed = { ...agreed, note: 'Printed', reason: 'Printed', changedOn: '2017-01-01' };
    await office.tell(documentApi.change, `documents/${factId}/change`, changed);
    const path = `documents/${factId}/change`;
    expect(await office.refused(path, { ...changed, changedOn: '2018-01-01' })).toEqual([409, 'stale']);
    const corrected = { ...changed, note: 'Printed and sent', changedOn: null };
    await office.tell(documentApi.change, path, corrected);
    expect(await office.refused(path, { ...corrected, note: 'Twice' })).toEqual([409, 'stale']);
  });

  test('refuses days that cannot be, each by the field to mend', async () => {
    const office = await Office.open(world.app, '999');
    const refused = async (more: object): Promise<unknown> =>
      (await office.refused('documents', { ...bareDocument, ...more }))[2];
    expect(await refused({ agreedOn: '2026-10-01' })).toEqual([{ field: 'agreedOn', code: 'in-the-future' }]);
    expect(await refused({ preparedOn: '2026-10-01' })).toEqual([{ field: 'preparedOn', code: 'in-the-future' }]);
    expect(await refused({ consultTo: '2026-10-01' })).toEqual([{ field: 'consultFrom', code: 'missing' }]);
    expect(await refused({ consultFrom: '2026-11-02', consultTo: '2026-11-01' })).toEqual([
      { field: 'consultTo', code: 'before-start' },
    ]);
    expect(await refused({ agreedOn: '2016-06-15', refreshDue: '2016-06-14' })).toEqual([
      { field: 'refreshDue', code: 'before-in-force' },
    ]);
    const { factId } = await find(office, await add(office, agreed));
    const path = `documents/${factId}/change`;
    const change = async (changedOn: string): Promise<unknown> =>
      (await office.refused(path, { ...agreed, note: 'x', reason: 'x', changedOn }))[2];
    expect(await change('2026-10-01')).toEqual([{ field: 'changedOn', code: 'in-the-future' }]);
    expect(await change('2016-06-15')).toEqual([{ field: 'changedOn', code: 'not-after' }]);
  });
});

describe('the refresh of a strategy', () => {
  const world = freshApp();

  test('puts a refresh off in the open only: the first day and every slip stay beside the day promised', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, agreed);
    const { factId } = await find(office, id);
    const hidden = { ...agreed, refreshDue: '2019-03-31', reason: 'Later', changedOn: '2018-11-01' };
    expect(await office.refused(`documents/${factId}/change`, hidden)).toEqual([
      422,
      'not-valid',
      [{ field: 'refreshDue', code: 'put-off' }],
    ]);
    const later = { dueOn: '2019-03-31', revisedOn: '2018-11-01', reason: 'The toolkit changed', was: '2018-12-31' };
    await office.tell(documentApi.putOff, `documents/${factId}/put-off`, later);
    expect(await office.refused(`documents/${factId}/put-off`, later)).toEqual([409, 'stale']);
    expect((await find(office, id, '?asAt=2018-10-31')).refresh).toMatchObject({ dueOn: '2018-12-31', slips: 0 });
    const now = await find(office, id, '?asAt=2019-03-31');
    expect(now).toMatchObject({
      standing: 'in-force',
      refresh: { dueOn: '2019-03-31', firstDueOn: '2018-12-31', slips: 1 },
      revisions: [{ reason: 'The toolkit changed', turn: 'put-off' }],
    });
    const revisionId = now.revisions[0]?.revisionId ?? '';
    await office.tell(documentApi.withdrawRevision, `document-revisions/${revisionId}/withdraw`, {
      reason: 'Wrong one',
    });
    expect((await find(office, id)).refresh).toEqual({ dueOn: '2018-12-31', firstDueOn: '2018-12-31', slips: 0 });
  });

  test('agreed anew, a strategy begins with a new day, and no slip of the edition before', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, agreed);
    const { factId } = await find(office, id);
    const later = { dueOn: '2019-03-31', revisedOn: '2018-11-01', reason: 'Later', was: '2018-12-31' };
    await office.tell(documentApi.putOff, `documents/${factId}/put-off`, later);
    const anew = {
      ...agreed,
      agreedOn: '2019-03-12',
      refreshDue: '2022-03-31',
      reason: 'Agreed',
      changedOn: '2019-03-12',
    };
    await office.tell(documentApi.change, `documents/${factId}/change`, anew);
    const now = await find(office, id, '?asAt=2019-06-01');
    expect(now).toMatchObject({ standing: 'in-force', refresh: { dueOn: '2022-03-31', slips: 0 } });
  });
});

const pathway = {
  ...bareDocument,
  kind: 'referral-pathway',
  title: 'How a concern is passed on',
  inForceFrom: '2017-01-09',
} as const;

onBothEngineUrls('a document that is reviewed', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is given its next day by a review alone, and begins there without the slips of before', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, { ...pathway, refreshDue: '2018-09-30' });
    const { factId } = await find(office, id);
    const later = { dueOn: '2018-12-31', revisedOn: '2018-09-20', reason: 'The toolkit is new', was: '2018-09-30' };
    await office.tell(documentApi.putOff, `documents/${factId}/put-off`, later);
    const path = `documents/${factId}/change`;
    const moved = { ...pathway, refreshDue: '2019-12-31', reason: 'Reviewed', changedOn: '2018-12-03' };
    expect((await office.refused(path, moved))[2]).toEqual([{ field: 'refreshDue', code: 'put-off' }]);
    const kept = { ...moved, refreshDue: '2018-09-30', reviewedOn: '2018-12-03' };
    expect((await office.refused(path, kept))[2]).toEqual([{ field: 'refreshDue', code: 'before-review' }]);
    await office.tell(documentApi.change, path, { ...moved, reviewedOn: '2018-12-03' });
    expect(await find(office, id, '?asAt=2018-12-02')).toMatchObject({
      reviewedOn: null,
      refresh: { dueOn: '2018-12-31', slips: 1 },
    });
    const now = await find(office, id, '?asAt=2018-12-03');
    expect(now).toMatchObject({ reviewedOn: '2018-12-03', refresh: { dueOn: '2019-12-31', slips: 0 } });
    expect(now.history[0]?.changed).toEqual([
      { field: 'reviewedOn', before: null, after: '2018-12-03' },
      { field: 'refreshDue', before: '2018-09-30', after: '2019-12-31' },
    ]);
  });

  test('is told with the year of the profile that it rests on and its equality, in lists, history and file', async () => {
    const office = await Office.open(world.app, '999');
    const answers = { equality: 'assessed', equalityOn: '2017-11-06', profileYear: 2017, profileSeen: 'seen' } as const;
    const assessment = {
      ...bareDocument,
      kind: 'risk-assessment',
      title: 'Local risk',
      refreshDue: '2018-11-30',
    } as const;
    const id = await add(office, { ...assessment, ...answers, inForceFrom: '2017-11-30' });
    expect((await office.ask(documentApi.list, 'documents?kind=risk-assessment')).documents).toMatchObject([answers]);
    const { history } = await find(office, id);
    expect(history[0]?.changed.map(({ field, after }) => [field, after])).toEqual(
      expect.arrayContaining([
        ['equality', 'Assessed'],
        ['equalityOn', '2017-11-06'],
        ['profileYear', '2017'],
        ['profileSeen', 'Seen'],
      ]),
    );
    const got = await world.app.send('GET', '/api/999/documents/file?format=csv', { cookie: office.cookie });
    expect(await got.text()).toMatch(/Local risk,Risk assessment,.*,Assessed,2017-11-06,2017,Seen,/);
  });

  test('refuses a profile of what rests on none, and a day of an assessment that was not made', async () => {
    const office = await Office.open(world.app, '999');
    const refused = async (more: object): Promise<unknown> =>
      (await office.refused('documents', { ...pathway, ...more }))[2];
    expect(await refused({ profileYear: 2017 })).toEqual([{ field: 'kind', code: 'has-a-profile' }]);
    expect(await refused({ equalityOn: '2018-01-01' })).toEqual([{ field: 'equality', code: 'has-a-day' }]);
    expect(await refused({ profileYear: 17 })).toEqual([{ field: 'profileYear', code: 'too-small' }]);
  });
});

describe('what takes the place of a strategy', () => {
  const world = freshApp();

  test('shows a successor in the place of what it replaced, and links from both sides', async () => {
    const office = await Office.open(world.app, '999');
    const old = await add(office, agreed);
    const safer = await add(office, { ...agreed, title: 'Safer Stronger strategy', linked: [old] });
    const next = await add(office, {
      ...agreed,
      title: 'Prevent strategy 2019',
      agreedOn: '2019-02-01',
      refreshDue: null,
    });
    const { factId } = await find(office, old);
    const replaced = {
      ...agreed,
      supersededBy: next,
      endedOn: '2019-01-31',
      reason: 'Replaced',
      changedOn: '2019-02-01',
    };
    await office.tell(documentApi.change, `documents/${factId}/change`, replaced);
    const was = await find(office, old);
    expect([was.standing, was.supersededBy?.documentId, was.next]).toEqual(['superseded', next, null]);
    expect(was.linked.map(({ documentId }) => documentId)).toEqual([safer]);
    expect((await find(office, next)).supersedes.map(({ documentId }) => documentId)).toEqual([old]);
    const { factId: newest } = await find(office, next);
    const circle = {
      ...agreed,
      agreedOn: '2019-02-01',
      refreshDue: null,
      supersededBy: old,
      reason: 'x',
      changedOn: null,
    };
    expect((await office.refused(`documents/${newest}/change`, circle))[2]).toEqual([
      { field: 'supersededBy', code: 'itself' },
    ]);
    expect(await office.refused(`documents/${newest}/withdraw`, { reason: 'x' })).toMatchObject([409, 'conflict']);
  });

  test('a strategy goes on while what is to replace it is a draft, and past its planned end until that is said', async () => {
    const office = await Office.open(world.app, '999');
    const draft = await add(office, { ...bareDocument, title: 'Prevent strategy 2019', preparedOn: '2018-06-01' });
    const id = await add(office, { ...agreed, supersededBy: draft });
    expect((await find(office, id, '?asAt=2018-12-31')).standing).toBe('in-force');
    expect((await find(office, id, '?asAt=2019-01-01')).standing).toBe('refresh-overdue');
    const { factId } = await find(office, id);
    const planned = { ...agreed, supersededBy: draft, endedOn: '2019-03-31', reason: 'Planned' };
    await office.tell(documentApi.change, `documents/${factId}/change`, { ...planned, changedOn: '2019-02-01' });
    const passed = await find(office, id, '?asAt=2019-04-01');
    expect([passed.standing, passed.next?.what]).toEqual(['end-passed', 'ends']);
    const word = { ...planned, changedOn: '2019-04-01', reason: 'It was given up' };
    await office.tell(documentApi.change, `documents/${passed.factId}/change`, word);
    expect((await find(office, id, '?asAt=2019-03-31')).standing).toBe('refresh-overdue');
    expect((await find(office, id, '?asAt=2019-04-01')).standing).toBe('ended');
  });
});

describe('a row of a strategy', () => {
  const world = freshApp();

  test('names what takes its place as that was called on the day asked for', async () => {
    const office = await Office.open(world.app, '999');
    const draft = { ...bareDocument, title: 'Prevent strategy 2019', preparedOn: '2018-06-01' };
    const next = await add(office, draft);
    const id = await add(office, { ...agreed, supersededBy: next });
    const { factId } = await find(office, next);
    const renamed = { ...draft, title: 'Safer together', reason: 'Renamed', changedOn: '2019-02-01' };
    await office.tell(documentApi.change, `documents/${factId}/change`, renamed);
    const named = async (day: string) => {
      const { history } = await find(office, id, `?asAt=${day}`);
      return history[0]?.changed.find(({ field }) => field === 'supersededBy')?.after;
    };
    expect([await named('2019-01-31'), await named('2019-02-01')]).toEqual(['Prevent strategy 2019', 'Safer together']);
  });

  test('entered by mistake goes, and what was said before it holds again', async () => {
    const office = await Office.open(world.app, '999');
    const id = await add(office, agreed);
    const first = await find(office, id);
    const changed = { ...agreed, note: 'Printed', reason: 'Printed', changedOn: '2017-01-01' };
    await office.tell(documentApi.change, `documents/${first.factId}/change`, changed);
    const { factId } = await find(office, id);
    await office.tell(documentApi.withdraw, `documents/${factId}/withdraw`, { reason: 'Of another one' });
    expect(await find(office, id)).toMatchObject({ factId: first.factId, note: null });
    await office.tell(documentApi.withdraw, `documents/${first.factId}/withdraw`, { reason: 'Of another council' });
    expect((await office.ask(documentApi.list, 'documents')).documents).toEqual([]);
    expect((await office.ask(documentApi.list, 'documents?knownAt=2026-09-30')).documents).toEqual([]);
  });
});

const levels = ['officers', 'exempt', 'public'] as const;
const seen = { viewer: ['public'], member: ['exempt', 'public'], officer: ['exempt', 'officers', 'public'] } as const;
type Reader = keyof typeof seen;

/** A document of each level that names all before it, agreed by a board that officers alone may see. */
async function oneOfEachLevel(office: Office): Promise<ReadonlyMap<string, string>> {
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', bareBody);
  const ids = new Map<string, string>();
  for (const publication of levels) {
    const linked = [...ids.values()];
    const body = { ...agreed, title: `Strategy: ${publication}`, publication, linked, agreedBy: bodyId };
    ids.set(publication, await add(office, body));
  }
  return ids;
}

/** The levels of which somebody finds rows: in the list, by their pages, and in the file. */
async function levelsFound(
  get: (path: string) => Promise<Response>,
  ids: ReadonlyMap<string, string>,
): Promise<readonly (readonly string[])[]> {
  const list = await replyOf(documentApi.list, get('documents'));
  expect(list.all).toBe(list.documents.length);
  const pages: string[] = [];
  for (const [publication, id] of ids) if ((await get(`documents/${id}`)).status === 200) pages.push(publication);
  const file = await (await get('documents/file?format=csv')).text();
  const inFile = levels.filter((publication) => file.includes(`Strategy: ${publication}`));
  return [list.documents.map(({ publication }) => publication), pages.toSorted(), inFile.toSorted()];
}

onBothEngineUrls('who reads the register of strategies', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a row reaches only those whom its publication lets read it: in lists, pages, files and kept answers', async () => {
    const ids = await oneOfEachLevel(await Office.open(world.app, '999'));
    // Twice: the second is answered from what was kept for the first.
    const readers: readonly Reader[] = ['officer', 'member', 'viewer', 'member', 'officer'];
    for (const role of readers) {
      const cookie = await world.app.signInAs([role]);
      const get = (path: string): Promise<Response> => world.app.send('GET', `/api/999/${path}`, { cookie });
      expect([role, await levelsFound(get, ids)]).toEqual([role, [seen[role], seen[role], seen[role]]]);
      const { linked, agreedByName } = await replyOf(documentApi.find, get(`documents/${ids.get('public') ?? ''}`));
      const board = role === 'officer' ? 'Safer Partnership Board' : null;
      expect([role, linked.length, agreedByName]).toEqual([role, seen[role].length - 1, board]);
    }
  });

  test('what was said for officers stays theirs once the strategy is public', async () => {
    const office = await Office.open(world.app, '999');
    const secret = { ...agreed, publication: 'officers', note: 'Not for the public yet' };
    const { documentId } = await office.tell(documentApi.add, 'documents', secret);
    const { factId } = await office.ask(documentApi.find, `documents/${documentId}`);
    const changed = { ...agreed, reason: 'Published', changedOn: '2017-01-01' };
    await office.tell(documentApi.change, `documents/${factId}/change`, changed);
    const cookie = await world.app.signInAs(['member']);
    const answer = await world.app.send('GET', `/api/999/documents/${documentId}`, { cookie });
    const text = await answer.clone().text();
    expect((await replyOf(documentApi.find, answer)).history).toHaveLength(1);
    expect(text).not.toContain('Not for the public yet');
    const before = world.app.send('GET', `/api/999/documents/${documentId}?asAt=2016-12-31`, { cookie });
    expect((await before).status).toBe(404);
  });

  test('a register is named to whoever may read something of it, and to nobody while it is empty', async () => {
    const office = await Office.open(world.app, '999');
    const named = async (cookie: string): Promise<readonly string[] | undefined> => {
      const { person } = await replyOf(sessionApi.who, world.app.send('GET', '/api/session', { cookie }));
      return person?.authorities[0]?.registers;
    };
    const viewer = await world.app.signInAs(['viewer']);
    expect([await named(office.cookie), await named(viewer)]).toEqual([[], []]);
    await add(office, { ...agreed, publication: 'officers' });
    expect([await named(office.cookie), await named(viewer)]).toEqual([['strategies'], []]);
    await add(office, agreed);
    expect(await named(viewer)).toEqual(['strategies']);
  });
});
