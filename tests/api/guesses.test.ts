import { describe, expect, test } from 'vitest';
import { freshApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const wrong = 'nine brown herons at noon';
const ten = Array.from({ length: 10 }, () => 401);

async function statuses(
  count: number,
  guess: (index: number) => Response | Promise<Response>,
): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index += 1) answers.push((await guess(index)).status);
  return answers;
}

describe('guesses at an account', () => {
  const world = freshApp();

  test('are ten in five minutes, then none, not even the right one', async () => {
    const { app, clock } = world;
    const { email } = await app.addPerson(['lead']);
    expect(await statuses(11, () => app.signIn(email, wrong))).toEqual([...ten, 429]);
    const refusedNow = await app.signIn(email);
    expect([refusedNow.status, refusedNow.headers.get('retry-after')]).toEqual([429, '300']);
    clock.moveMinutes(5);
    expect((await app.signIn(email)).status).toBe(200);
  });

  test('are counted for an unknown address as for a known one', async () => {
    const addresses = ['nobody@council.example', 'Nobody@Council.example'];
    expect(await statuses(11, (index) => world.app.signIn(addresses[index % 2] ?? '', wrong))).toEqual([...ten, 429]);
  });

  test('are still ten when they are sent all at once', async () => {
    const { email } = await world.app.addPerson(['lead']);
    const answers = await Promise.all(Array.from({ length: 40 }, () => world.app.signIn(email, wrong)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  test('are not counted when they are right', async () => {
    const { email } = await world.app.addPerson(['lead']);
    expect(new Set(await statuses(12, () => world.app.signIn(email)))).toEqual(new Set([200]));
  });

  test('are counted too when they try the current password of an open session', async () => {
    const cookie = await world.app.signInAs(['lead']);
    const body = { currentPassword: wrong, newPassword: 'four wet kettles in a row' };
    const tries = await statuses(11, () => world.app.send('POST', '/api/session/password', { cookie, body }));
    expect(tries).toEqual([...ten.map(() => 422), 429]);
  });

  test('without a proxy come from the network of the socket, whatever a header says', async () => {
    const from = { incoming: { socket: { remoteAddress: '198.51.100.7' } } };
    const guess = (index: number): Response | Promise<Response> =>
      world.app.app.request(
        '/api/session',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${String(index)}` },
          body: JSON.stringify({ email: `person${String(index)}@nowhere.example`, password: wrong }),
        },
        from,
      );
    expect(await statuses(11, guess)).toEqual([...ten, 429]);
  });
});

describe('guesses from a network that the proxy in front names', () => {
  const world = freshApp({ environment: { TRUST_PROXY: '1' } });

  function from(app: TestApp, address: string): (index: number) => Promise<Response> {
    return (index) =>
      app.send('POST', '/api/session', {
        body: { email: `person-${address}-${String(index)}@council.example`, password: wrong },
        headers: { 'x-forwarded-for': `203.0.113.${String(index)}, ${address}` },
      });
  }

  test('are ten over however many accounts; an IPv6 household is one network', async () => {
    const { app } = world;
    expect(await statuses(11, from(app, '198.51.100.7'))).toEqual([...ten, 429]);
    expect(await statuses(1, from(app, '198.51.100.8'))).toEqual([401]);
    expect(await statuses(5, from(app, '2001:db8::1'))).toEqual(ten.slice(5));
    expect(await statuses(6, from(app, '2001:db8:0:0:9::2'))).toEqual([...ten.slice(5), 429]);
  });
});
