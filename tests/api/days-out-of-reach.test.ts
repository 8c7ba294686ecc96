import { beforeEach, describe, expect, test } from 'vitest';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';

/** It is 30 September 2026 there. */
const world = freshApp();
let cookie = '';

beforeEach(async () => {
  cookie = await world.app.signInAs(['officer']);
});

const places = ['overview', 'coverage', 'coverage/trend', 'gaps', 'organisations', 'requirements'];

describe('a day of which nothing can be said', () => {
  test('is refused in words, wherever a date is asked for', async () => {
    for (const place of places) {
      for (const [dates, field, words] of [
        ['asAt=1066-10-14', 'asAt', 'Nothing is known of days before 1 January 2000.'],
        ['asAt=2036-10-01', 'asAt', 'Nothing can be said of days after 30 September 2036.'],
        ['knownAt=1999-12-31', 'knownAt', 'Nothing was known before 1 January 2000.'],
        ['knownAt=2026-10-01', 'knownAt', 'What will be known after today, 30 September 2026, nobody can say.'],
      ]) {
        const problem = await problemOf(world.app.send('GET', `/api/999/${place}?${String(dates)}`, { cookie }));
        expect(problem, `${place} ${String(dates)}`).toMatchObject({
          status: 400,
          detail: words,
          fields: [{ field, code: 'out-of-reach' }],
        });
      }
    }
  });

  test('today is the last that is known, and a day to come is a projection', async () => {
    async function at(dates: string) {
      return (await replyOf(coverageApi.coverage, world.app.send('GET', `/api/999/coverage?${dates}`, { cookie })))
        .provenance;
    }
    expect((await at('knownAt=2026-09-30')).projection).toBeNull();
    expect((await at('asAt=2026-09-30')).caveats.join(' ')).not.toContain('projection');
    const tomorrow = await at('asAt=2026-10-01');
    expect(tomorrow.projection?.words).toMatch(/^A projection: 1 October 2026 is after today, 30 September 2026\./);
    expect(tomorrow.caveats[0]).toBe(tomorrow.projection?.words);
    const then = await at('asAt=2026-09-30&knownAt=2026-09-29');
    expect(then.projection?.words).toMatch(
      /^A projection: it is what the records of 29 September 2026 say about 30 September/,
    );
    expect(then.caveats[0]).toBe(then.projection?.words);
  });
});
