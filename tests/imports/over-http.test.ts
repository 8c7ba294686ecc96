import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import { listStatements } from '@due-regard/db/training/queries.ts';
import { makeTestApp, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import { addSchools, council, csv, someSchools } from './support/council.ts';

/** The reply of an address, whose contract the server has checked it against. */
async function jsonOf<Reply>(response: Response): Promise<Reply> {
  return (await response.json()) as Reply;
}

let app: TestApp;
let cookie = '';
beforeAll(async () => {
  app = await makeTestApp();
  cookie = await app.signInAs(['officer'], council);
  await addSchools(app.deps, { ...terminal, authority: council }, someSchools);
}, 60_000);
afterAll(() => app.close());

async function bring(body: BodyInit, query: string): Promise<Response> {
  return app.app.request(`/api/${council}/imports/statements?${query}`, { method: 'POST', headers: { cookie }, body });
}

describe('answers of schools over HTTP', () => {
  test('a file is staged, a name in it matched, the rest accepted, and the sheet brought back changes nothing', async () => {
    const file = csv('School,WRAP date', 'Oak Fields,2018-02-01', 'Highcrest School,2018-02-02');
    const staged = await jsonOf<BatchReply>(await bring(file, 'fileName=answers.csv'));
    const [asked] = staged.rows?.unmatched ?? [];
    const at = `/api/${council}/imports/${staged.batchId}`;
    const matched = await app.send('POST', `${at}/match`, {
      cookie,
      body: { key: asked?.key, organisationId: '110001' },
    });
    expect((await jsonOf<BatchReply>(matched)).rows).toMatchObject({ accepted: 2, unmatched: [] });
    const accepted = await app.send('POST', `${at}/accept`, { cookie, body: {} });
    expect(await jsonOf<BatchReply>(accepted)).toMatchObject({ status: 'accepted', canBeUndone: true });

    const sheet = await app.send('GET', `/api/${council}/statements/sheet?format=ods`, { cookie });
    expect(sheet.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect(sheet.headers.get('content-disposition')).toMatch(/^attachment; filename="answers-of-schools-999-.*\.ods"$/);
    const back = await bring(await sheet.arrayBuffer(), 'fileName=answers.ods');
    expect((await jsonOf<BatchReply>(back)).rows).toMatchObject({ accepted: 0, duplicates: 2, blank: 2 });
  });

  test('every bad row is told at once, and what identifies a person is not repeated', async () => {
    const file = csv('URN,WRAP date,Evidence', '999999,2018-02-01,', '110001,2018-02-01,mail jo@oakfield.example');
    const response = await bring(file, 'fileName=answers.csv');
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).not.toContain('jo@');
    expect((JSON.parse(text) as Problem).rows).toMatchObject([
      { row: 2, column: 'URN', reason: 'urn-not-on-register' },
      { row: 3, column: 'Evidence', value: null, reason: 'personal-data' },
    ]);
  });
});

describe('the name of a file', () => {
  const file = csv('URN,WRAP date', '110002,2018-02-03');
  test.each([
    ['an e-mail address', 'jo@oakfield.example.csv', 'personal-data'],
    ['a NUL character', 'ans\0wers.csv', 'control'],
    ['blanks alone', '  ', 'empty'],
  ])('with %s is refused, and not repeated', async (_, fileName, code) => {
    const response = await bring(file, new URLSearchParams({ fileName }).toString());
    const answer = await response.text();
    expect(response.status).toBe(400);
    expect((JSON.parse(answer) as Problem).fields).toEqual([{ field: 'fileName', code }]);
    expect(answer).not.toContain('jo@');
  });

  test('is the source of answers whose rows name none', async () => {
    const staged = await jsonOf<BatchReply>(await bring(file, 'fileName=autumn-letters.csv'));
    await app.send('POST', `/api/${council}/imports/${staged.batchId}/accept`, { cookie, body: {} });
    const known = { authority: council, before: undefined };
    expect((await listStatements(app.deps.db.read, known, '110002'))[0]).toMatchObject({
      source: 'autumn-letters.csv',
    });
  });
});

describe('forms and downloads over HTTP', () => {
  test('a form refuses what identifies a person, as a file does', async () => {
    const body = { organisationId: '110002', heldOn: '2018-02-01', source: 'Ring 01494 123456' };
    const response = await app.send('POST', `/api/${council}/statements`, { cookie, body });
    expect(response.status).toBe(422);
    expect((await jsonOf<Problem>(response)).fields).toEqual([{ field: 'source', code: 'personal-data' }]);
  });

  test.each(['csv', 'ods', 'xlsx'])('figures and the chase list are sent as %s', async (format) => {
    for (const path of ['coverage/file', 'gaps/file']) {
      const response = await app.send('GET', `/api/${council}/${path}?format=${format}`, { cookie });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toContain(`.${format}"`);
    }
  });
});
