import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { authorityField, idField } from '@due-regard/shared/http/fields.ts';
import { addressOf, exampleOf, takes, textsOf, withValue } from '../support/examples.ts';
import type { TextPlace } from '../support/examples.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
let cookie = '';
beforeAll(async () => {
  app = await makeTestApp();
  cookie = await app.signInAs(['lead', 'administrator']);
});
afterAll(() => app.close());

const identifying = [
  'jane.roe@school.example',
  'born 13/03/2009',
  '07700 900123',
  '07700900123',
  'NHS 943 476 5919',
  'AB 12 34 56 C',
];

/** What somebody types of themselves or of a colleague who is to sign in, and passwords, which are stored as hashes. */
const ownAccount: ReadonlySet<string> = new Set([
  'POST /api/session body.email',
  'POST /api/session body.password',
  'POST /api/session/password body.currentPassword',
  'POST /api/session/password body.newPassword',
  'POST /api/links/accept body.password',
  'POST /api/set-up body.person.email',
  'POST /api/set-up body.person.password',
  'POST /api/:authority/people body.email',
]);

/** What names something that is here already: anything else is not found, and not kept. */
const references: ReadonlySet<unknown> = new Set([idField, authorityField]);

function nameOf({ method, path }: AnyEndpoint, { place }: TextPlace): string {
  return `${method} ${path} ${place.join('.')}`;
}

/** Texts of all contracts, but for those of an account and those that name something. */
function everyText(): readonly (readonly [AnyEndpoint, TextPlace])[] {
  return app.bound.endpoints.flatMap((endpoint) =>
    textsOf(endpoint)
      .filter((text) => !ownAccount.has(nameOf(endpoint, text)) && !references.has(text.schema))
      .map((text) => [endpoint, text] as const),
  );
}

describe('what identifies a person', () => {
  test('is taken by no field of any contract but those of an account', () => {
    const taken = everyText().flatMap(([endpoint, text]) =>
      identifying
        .filter((words) => takes(text.schema, words))
        .map((words) => `${nameOf(endpoint, text)} takes ${words}`),
    );
    expect(everyText().length).toBeGreaterThan(100);
    expect(taken).toEqual([]);
  });

  test('is refused wherever somebody writes in their own words, with the reason, and not repeated', async () => {
    const words = 'jane.roe@school.example';
    const own = everyText().filter(([, { schema }]) => takes(schema, 'In their own words'));
    expect(own.length).toBeGreaterThan(20);
    for (const [endpoint, text] of own) {
      const request = withValue(exampleOf(endpoint, { authority: '999' }), text.place, words);
      const body = endpoint.body === undefined ? {} : { body: request.body };
      const response = await app.send(endpoint.method, addressOf(endpoint, request), { cookie, ...body });
      const answer = await response.text();
      const field = text.place.slice(1).join('.');
      expect([nameOf(endpoint, text), response.status, answer.includes(words)]).toEqual([
        nameOf(endpoint, text),
        text.place[0] === 'body' ? 422 : 400,
        false,
      ]);
      expect(JSON.parse(answer), nameOf(endpoint, text)).toMatchObject({ fields: [{ field, code: 'personal-data' }] });
    }
  });
});
