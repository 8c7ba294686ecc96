import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
let cookie = '';
beforeAll(async () => {
  app = await makeTestApp();
  cookie = await app.signInAs(['lead', 'administrator']);
});
afterAll(() => app.close());

const identifying = ['jane.roe@school.example', 'born 13/03/2009', '07700 900123', 'NHS 943 476 5919', 'AB 12 34 56 C'];
const day = '2018-03-13';

/** Every address that takes somebody's own words, and where in the body they stand. */
function bodiesWith(words: string): readonly (readonly [string, string, string, object])[] {
  const total = {
    organisationId: 'x',
    countedOn: day,
    trained: 1,
    inPost: 2,
    includesELearning: false,
    source: 'list',
  };
  return [
    ['POST', 'totals', 'source', { ...total, source: words }],
    ['POST', 'totals', 'note', { ...total, note: words }],
    ['POST', 'totals/x/withdraw', 'reason', { reason: words }],
    ['POST', 'statements', 'evidence', { organisationId: 'x', toldOn: day, askedOn: day, evidence: words }],
    ['POST', 'statements/x/withdraw', 'reason', { reason: words }],
    ['POST', 'claims/x/decide', 'reason', { role: 'dsl', outcome: 'refused', reason: words }],
    ['POST', 'organisations', 'name', { kind: 'service', name: words }],
    ['POST', 'organisations/x/close', 'reason', { closedOn: day, reason: words }],
    ['POST', 'successions/x/decide', 'reason', { carries: true, reason: words }],
    ['POST', 'scopes', 'reason', { validFrom: day, typeCodes: ['1'], reason: words }],
    ['POST', 'people/x/disable', 'reason', { reason: words }],
  ];
}

test('what identifies a person is refused wherever somebody writes in their own words, and not repeated', async () => {
  for (const words of identifying) {
    for (const [method, path, field, body] of bodiesWith(words)) {
      const response = await app.send(method, `/api/999/${path}`, { cookie, body });
      const answer = await response.text();
      expect([path, response.status, answer.includes(words)], words).toEqual([path, 422, false]);
      expect(JSON.parse(answer), path).toMatchObject({ fields: [{ field, code: 'personal-data' }] });
    }
  }
});
