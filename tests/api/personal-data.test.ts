import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, exampleOf, takes, withValue } from '../support/examples.ts';
import { Cookies, isReference, nameOfText, textsOfContracts } from '../support/own-account.ts';
import type { TextOfContract } from '../support/own-account.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
let cookies: Cookies;
beforeAll(async () => {
  app = await makeTestApp();
  cookies = new Cookies(app);
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

/** Texts of all contracts, but for those of an account and those that name something. */
function everyText(): readonly TextOfContract[] {
  return textsOfContracts(app.bound.endpoints).filter((one) => !isReference(one));
}

describe('what identifies a person', () => {
  test('is taken by no field of any contract but those of an account', () => {
    const taken = everyText().flatMap(({ endpoint, text }) =>
      identifying
        .filter((words) => takes(text.schema, words))
        .map((words) => `${nameOfText(endpoint, text)} takes ${words}`),
    );
    expect(everyText().length).toBeGreaterThan(100);
    expect(taken).toEqual([]);
  });

  test('is refused wherever somebody writes in their own words, with the reason, and not repeated', async () => {
    const words = 'jane.roe@school.example';
    const own = everyText().filter(({ text }) => takes(text.schema, 'In their own words'));
    expect(own.length).toBeGreaterThan(20);
    for (const { endpoint, text } of own) {
      const request = withValue(exampleOf(endpoint, { authority: '999' }), text.place, words);
      const body = endpoint.body === undefined ? {} : { body: request.body };
      const response = await app.send(endpoint.method, addressOf(endpoint, request), {
        cookie: await cookies.for(endpoint),
        ...body,
      });
      const answer = await response.text();
      const field = text.place.slice(1).join('.');
      expect([nameOfText(endpoint, text), response.status, answer.includes(words)]).toEqual([
        nameOfText(endpoint, text),
        text.place[0] === 'body' ? 422 : 400,
        false,
      ]);
      expect(JSON.parse(answer), nameOfText(endpoint, text)).toMatchObject({
        fields: [{ field, code: 'personal-data' }],
      });
    }
  });
});
