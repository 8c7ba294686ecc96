import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { reportForms } from '@due-regard/shared/reports/issue.ts';
import { listIssues } from '@due-regard/db/reports/queries.ts';
import { contentOf } from '@due-regard/server/reports/content-of.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';

const world = freshApp();

const asked = {
  ...bareReport,
  kind: 'committee',
  title: 'Prevent duty: annual report',
  from: '2025-10-01',
  to: '2026-09-30',
  asAt: '2026-09-30',
  meeting: 'Select Committee',
  meetsOn: '2026-10-14',
} as const;

interface Sending {
  readonly cookie?: string;
  readonly body?: unknown;
}

function send(method: string, path: string, more: Sending = {}): Promise<Response> {
  return world.app.send(method, `/api/999/reports${path}`, more);
}

async function begin(cookie: string, more: object = {}): Promise<string> {
  return (await replyOf(reportApi.begin, send('POST', '', { cookie, body: { ...asked, ...more } }))).reportId;
}

async function read(cookie: string, id: string) {
  return replyOf(reportApi.read, send('GET', `/${id}/content`, { cookie }));
}

async function find(cookie: string, id: string): Promise<ReportFound> {
  return replyOf(reportApi.find, send('GET', `/${id}`, { cookie }));
}

interface Written {
  readonly part?: string;
  readonly words: string;
  readonly was?: string;
}

function write(cookie: string, id: string, { part = 'training', words, was = '' }: Written): Promise<Response> {
  return send('POST', `/${id}/words`, { cookie, body: { part, words, was } });
}

/** Finds it fit as it reads now. */
async function findFit(cookie: string, id: string, step: 'reviewed' | 'approved'): Promise<Response> {
  const { contentSha256 } = await read(cookie, id);
  return send('POST', `/${id}/found-fit`, { cookie, body: { step, contentSha256 } });
}

/** Reviewed by one, approved by another, issued. */
async function issue(id: string): Promise<string> {
  const [reviewer, approver] = [await world.app.signInAs(['officer']), await world.app.signInAs(['lead'])];
  expect((await findFit(reviewer, id, 'reviewed')).status).toBe(204);
  expect((await findFit(approver, id, 'approved')).status).toBe(204);
  return (await replyOf(reportApi.issue, send('POST', `/${id}/issue`, { cookie: approver }))).number;
}

async function enterDecision(cookie: string): Promise<void> {
  const values = { question: 'What does it cost?', state: 'open' };
  const body = { values, since: '2026-09-28', publication: 'public' };
  const sent = await world.app.send('POST', '/api/999/registers/questions', { cookie, body });
  expect(sent.status).toBe(200);
}

test('a report is written, reviewed, approved by another person and issued with a number', async () => {
  const writer = await world.app.signInAs(['officer']);
  const id = await begin(writer);
  expect((await write(writer, id, { words: 'Ten are late.\n\nWe call.' })).status).toBe(204);
  const { content } = await read(writer, id);
  expect(content.sections.find(({ key }) => key === 'training')?.narrative).toBe('Ten are late.\n\nWe call.');
  expect(await find(writer, id)).toMatchObject({
    standing: 'draft',
    publishBy: '2026-10-06',
    notApproved: 'not-reviewed',
  });
  expect((await problemOf(findFit(writer, id, 'approved'))).code).toBe('conflict');
  expect((await findFit(writer, id, 'reviewed')).status).toBe(204);
  expect(await find(writer, id)).toMatchObject({ standing: 'reviewed', notApproved: 'wrote-it' });
  expect((await problemOf(findFit(writer, id, 'approved'))).detail).toMatch('You wrote in this report');
  expect((await problemOf(send('POST', `/${id}/issue`, { cookie: writer }))).code).toBe('conflict');
  const approver = await world.app.signInAs(['lead']);
  expect((await findFit(approver, id, 'approved')).status).toBe(204);
  const issued = await replyOf(reportApi.issue, send('POST', `/${id}/issue`, { cookie: approver }));
  expect(issued).toEqual({ reportId: id, number: '2026-01' });
  const again = await problemOf(write(writer, id, { words: 'Nine.' }));
  expect([again.code, again.detail]).toEqual(['conflict', expect.stringContaining('never changes')]);
});

test('whoever reviewed a report does not approve it, and what is written anew is reviewed anew', async () => {
  const [writer, reviewer] = [await world.app.signInAs(['officer']), await world.app.signInAs(['lead'])];
  const id = await begin(writer);
  expect((await findFit(reviewer, id, 'reviewed')).status).toBe(204);
  expect((await problemOf(findFit(reviewer, id, 'approved'))).detail).toMatch('You reviewed this report');
  await write(writer, id, { words: 'As asked.' });
  expect((await find(writer, id)).standing).toBe('draft');
  expect((await findFit(reviewer, id, 'reviewed')).status).toBe(204);
  expect(
    (await send('POST', `/${id}/send-back`, { cookie: reviewer, body: { reason: 'The figures first' } })).status,
  ).toBe(204);
  expect((await find(writer, id)).standing).toBe('draft');
});

test('whose words somebody else wrote anew has written in the report all the same', async () => {
  const [first, second] = [await world.app.signInAs(['officer']), await world.app.signInAs(['lead'])];
  const id = await begin(second);
  expect((await write(first, id, { words: 'As asked.' })).status).toBe(204);
  expect((await write(second, id, { words: 'As asked.', was: 'As asked.' })).status).toBe(204);
  expect((await findFit(second, id, 'reviewed')).status).toBe(204);
  expect((await problemOf(findFit(first, id, 'approved'))).detail).toMatch('You wrote in this report');
});

test('a correction tells its words to nobody else than what it corrects', async () => {
  const writer = await world.app.signInAs(['officer']);
  const id = await begin(writer, { publication: 'officers' });
  await write(writer, id, { part: 'purpose', words: 'For officers.' });
  await issue(id);
  const wider = { ...asked, corrects: id, corrected: 'A figure' };
  expect((await problemOf(send('POST', '', { cookie: writer, body: wider }))).fields).toEqual([
    { field: 'publication', code: 'not-as-corrected' },
  ]);
  const open = await begin(writer);
  expect((await find(writer, open)).lastYear).toBeNull();
  await write(writer, open, { part: 'purpose', words: 'For all.' });
  await issue(open);
  expect((await find(await world.app.signInAs(['viewer']), open)).words).toEqual([]);
});

test('nobody finds fit what they have not read: a figure that moved meanwhile is read again', async () => {
  const [writer, reviewer] = [await world.app.signInAs(['officer']), await world.app.signInAs(['lead'])];
  const id = await begin(writer);
  const { contentSha256 } = await read(reviewer, id);
  await enterDecision(writer);
  const body = { step: 'reviewed', contentSha256 };
  expect((await problemOf(send('POST', `/${id}/found-fit`, { cookie: reviewer, body }))).code).toBe('stale');
});

test('what was approved is issued just so, whatever is entered in between, and is rebuilt from the records', async () => {
  const [writer, reviewer, approver] = [
    await world.app.signInAs(['officer']),
    await world.app.signInAs(['officer']),
    await world.app.signInAs(['lead']),
  ];
  const id = await begin(writer);
  await findFit(reviewer, id, 'reviewed');
  const { contentSha256 } = await read(approver, id);
  await findFit(approver, id, 'approved');
  await enterDecision(writer);
  expect((await read(writer, id)).contentSha256).toBe(contentSha256);
  await replyOf(reportApi.issue, send('POST', `/${id}/issue`, { cookie: approver }));
  expect((await read(writer, id)).contentSha256).toBe(contentSha256);
  await enterDecision(writer);
  const { deps } = world.app;
  const kept = (await listIssues(deps.db.read, knownNow('999'))).find(({ reportId }) => reportId === id);
  const rebuilt = await contentOf(deps, { authority: '999', reportId: id, upTo: kept?.upTo ?? null });
  expect(rebuilt.sha256).toBe(contentSha256);
  const today = await contentOf(deps, { authority: '999', reportId: id, upTo: null });
  expect(today.sha256).not.toBe(contentSha256);
});

test('every file of an issue has the hash that its issue says, and is who may read it alone', async () => {
  const writer = await world.app.signInAs(['officer']);
  const exempt = { publication: 'exempt', paragraph: '7', interest: 'It would help those who mean harm' };
  const id = await begin(writer, exempt);
  await issue(id);
  const [member, viewer] = [await world.app.signInAs(['member']), await world.app.signInAs(['viewer'])];
  const { issue: said } = await find(member, id);
  expect(said?.files.map(({ form }) => form)).toEqual(reportForms);
  expect(said?.publicAddress).toBeNull();
  for (const { form, sha256, size } of said?.files ?? []) {
    const file = await send('GET', `/${id}/files/${form}`, { cookie: member });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([form, file.status, bytes.length]).toEqual([form, 200, size]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect((await send('GET', `/${id}/files/${form}`, { cookie: viewer })).status).toBe(404);
  }
  expect((await send('GET', `/${id}`, { cookie: viewer })).status).toBe(404);
  expect((await find(member, id)).steps).toEqual([]);
});

test('whoever has no account reads what is public, byte for byte, and is not told that there is anything else', async () => {
  const writer = await world.app.signInAs(['officer']);
  const [open, closed] = [await begin(writer), await begin(writer, { publication: 'officers' })];
  const draft = await begin(writer);
  const [openNumber, closedNumber] = [await issue(open), await issue(closed)];
  const published = (path: string) => world.app.send('GET', `/published/999${path}`);
  const { issue: said } = await find(writer, open);
  expect(said?.publicAddress).toBe(`/published/999/${openNumber}`);
  for (const { form, sha256 } of said?.files ?? []) {
    const bytes = new Uint8Array(await (await published(`/${openNumber}/${form}`)).arrayBuffer());
    expect([form, createHash('sha256').update(bytes).digest('hex')]).toEqual([form, sha256]);
  }
  expect((await published(`/${openNumber}`)).headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-/,
  );
  expect((await published(`/${closedNumber}`)).status).toBe(404);
  const missing = await problemOf(published('/2026-99'));
  expect({ ...(await problemOf(published(`/${closedNumber}`))), requestId: '' }).toEqual({ ...missing, requestId: '' });
  const list = await (await published('')).text();
  expect([list.includes(openNumber), list.includes(closedNumber), list.includes(draft)]).toEqual([true, false, false]);
});

test('a member sees no report that is still being written, and an exempt one needs its reason', async () => {
  const [writer, member] = [await world.app.signInAs(['officer']), await world.app.signInAs(['member'])];
  const id = await begin(writer);
  expect((await send('GET', `/${id}`, { cookie: member })).status).toBe(404);
  expect((await send('GET', `/${id}/content`, { cookie: member })).status).toBe(404);
  const { reports } = await replyOf(reportApi.list, send('GET', '', { cookie: member }));
  expect(reports.filter(({ standing }) => standing !== 'issued')).toEqual([]);
  const refused = await problemOf(send('POST', '', { cookie: writer, body: { ...asked, publication: 'exempt' } }));
  expect(refused.fields).toEqual([
    { field: 'paragraph', code: 'missing' },
    { field: 'interest', code: 'missing' },
  ]);
});

test('a correction is a report of its own that says what it corrects, and begins with the words of the other', async () => {
  const writer = await world.app.signInAs(['officer']);
  const id = await begin(writer);
  await write(writer, id, { part: 'plans', words: 'All is well.' });
  await write(writer, id, { part: 'ask', words: 'Note it.' });
  const number = await issue(id);
  const correcting = await begin(writer, { corrects: id, corrected: 'Two schools were counted twice' });
  const { content } = await read(writer, correcting);
  expect(content.head.corrects).toEqual({ number, what: 'Two schools were counted twice' });
  expect(content.sections.find(({ key }) => key === 'plans')?.narrative).toBe('All is well.');
  const { words, lastYear } = await find(writer, correcting);
  expect(words).toContainEqual({ part: 'ask', words: 'Note it.' });
  expect(lastYear?.number).toBe(number);
  expect(new Set(lastYear?.words)).toEqual(new Set(words));
  const second = await issue(correcting);
  expect((await find(writer, id)).correctedBy).toEqual([second]);
});

test('an issue shows what the same report would say today beside what it said', async () => {
  const writer = await world.app.signInAs(['officer']);
  const id = await begin(writer);
  await issue(id);
  const { rows } = await replyOf(reportApi.today, send('GET', `/${id}/today`, { cookie: writer }));
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map(({ change }) => change))).toEqual(new Set(['No change', 'Not known then or now']));
});

test('a report falls due from when its meeting is named until it is issued', async () => {
  const writer = await world.app.signInAs(['officer']);
  const due = async (): Promise<readonly string[]> => {
    const { deadlines } = await replyOf(
      calendarApi.list,
      world.app.send('GET', '/api/999/calendar?kind=report', { cookie: writer }),
    );
    return deadlines.map(({ subject, dueOn }) => `${subject.id} ${dueOn}`);
  };
  const before = await due();
  const id = await begin(writer, { meeting: null, meetsOn: null });
  expect(await due()).toEqual(before);
  await send('POST', `/${id}/change`, { cookie: writer, body: asked });
  expect(await due()).toContain(`${id} 2026-10-06`);
  await send('POST', `/${id}/change`, { cookie: writer, body: { ...asked, meetsOn: '2026-10-21' } });
  expect(await due()).toContain(`${id} 2026-10-13`);
  await issue(id);
  expect(await due()).toEqual(before);
});

test('a report begun by mistake is withdrawn with its words and its deadline, and one that is issued stays', async () => {
  const [writer, other] = [await world.app.signInAs(['officer']), await world.app.signInAs(['officer'])];
  const id = await begin(writer);
  await write(writer, id, { words: 'Not yet.' });
  const due = async (): Promise<string> =>
    (await world.app.send('GET', '/api/999/calendar?from=2026-10-01&to=2026-10-31', { cookie: writer })).text();
  expect(await due()).toContain(id);
  const reason = 'Begun twice';
  expect((await send('POST', `/${id}/withdraw`, { cookie: other, body: { reason } })).status).toBe(204);
  expect(await due()).not.toContain(id);
  for (const path of [`/${id}`, `/${id}/content`])
    expect((await send('GET', path, { cookie: writer })).status).toBe(404);
  const { reports } = await replyOf(reportApi.list, send('GET', '', { cookie: writer }));
  expect(reports.map(({ reportId }) => reportId)).not.toContain(id);
  expect((await send('POST', `/${id}/withdraw`, { cookie: writer, body: { reason } })).status).toBe(404);
  const issued = await begin(writer);
  await issue(issued);
  const refusal = await problemOf(send('POST', `/${issued}/withdraw`, { cookie: writer, body: { reason } }));
  expect([refusal.code, refusal.detail]).toEqual(['conflict', expect.stringContaining('never changes')]);
});

test('of two who write the same part at once, the later is told and nothing is written over', async () => {
  const [one, other] = [await world.app.signInAs(['officer']), await world.app.signInAs(['officer'])];
  const id = await begin(one);
  expect((await write(one, id, { words: 'Ten are late.' })).status).toBe(204);
  expect(await problemOf(write(other, id, { words: 'Nine are late.' }))).toMatchObject({ code: 'stale' });
  expect((await find(one, id)).words).toEqual([{ part: 'training', words: 'Ten are late.' }]);
  expect((await write(other, id, { words: 'Nine are late.', was: 'Ten are late.' })).status).toBe(204);
});

test('what identifies a person is refused in the words of a report', async () => {
  const writer = await world.app.signInAs(['officer']);
  const id = await begin(writer);
  const words = 'Ask jane.roe@school.example';
  const told = await problemOf(write(writer, id, { words }));
  expect(told.fields).toEqual([{ field: 'words', code: 'personal-data' }]);
  expect(JSON.stringify(told)).not.toContain('jane');
  const unknown = await problemOf(write(writer, id, { part: 'lines', words: 'One' }));
  expect(unknown.fields).toEqual([{ field: 'part', code: 'unknown' }]);
});
