import { describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { addressOf, exampleOf } from '../support/examples.ts';
import { namedFor, Office, oneOfEverything } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

const endpoints: readonly AnyEndpoint[] = [...Object.values(planWriting), ...Object.values(actionWriting)];

/** What a program may send in the place of any answer. */
const odd: readonly unknown[] = [
  null,
  '',
  [],
  {},
  true,
  -1,
  1.5,
  1e308,
  '\u0000',
  '\ud800',
  'x'.repeat(5000),
  [null],
  [[]],
  [{ planId: {} }],
  Array.from({ length: 600 }, () => 'same'),
  '2018-02-31',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '__proto__',
];

/** Pages that must still be there, whatever was taken. */
const pages = ['plans/progress', 'actions', 'agencies', 'calendar', 'attention', 'overview', 'changes'];

describe('an odd answer about plans', () => {
  const world = freshApp();

  test('is taken or refused, never a fault of ours, and every page can still be shown', async () => {
    const office = await Office.open(world.app, '999');
    const { app, cookie } = office;
    const everything = await oneOfEverything(office);
    let sent = 0;
    for (const endpoint of endpoints) {
      const request = exampleOf(endpoint, namedFor(endpoint, everything));
      const body = typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};
      const bodies = [...odd, ...Object.keys(body).flatMap((name) => odd.map((value) => ({ ...body, [name]: value })))];
      for (const one of bodies) {
        const { status } = await app.send('POST', addressOf(endpoint, request), { cookie, body: one });
        expect([endpoint.path, JSON.stringify(one).slice(0, 200), status < 500]).toEqual([
          endpoint.path,
          JSON.stringify(one).slice(0, 200),
          true,
        ]);
        sent += 1;
      }
    }
    for (const page of pages) {
      for (const day of ['', '?asAt=2018-03-13']) {
        const { status } = await app.send('GET', `/api/999/${page}${page === 'changes' ? '' : day}`, { cookie });
        expect([page, day, status < 500]).toEqual([page, day, true]);
      }
    }
    process.stdout.write(`odd answers about plans: ${String(sent)} sent\n`);
    expect(sent).toBeGreaterThan(2000);
  }, 120_000);
});
