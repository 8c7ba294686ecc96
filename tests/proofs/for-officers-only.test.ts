import { describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { addressOf, exampleOf } from '../support/examples.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import { fillRegisters, hiddenWord, makeHouse } from './levels/house.ts';
import type { Ids } from './levels/house.ts';

/** One who reads what is public, one who reads what is exempt as well: no role between them and officers reads more. */
const readers = ['viewer', 'member'] as const satisfies readonly Role[];

/**
 * What an answer may say otherwise because of what its reader may not see: when anything last changed, and how an entry
 * stands, which rests on all that is known (docs/registers.md).
 */
const restsOnAll: ReadonlySet<string> = new Set(['changedAt', 'standing', 'remark']);

describe('what is for officers only', () => {
  const world = freshApp();

  test.each(readers)('is told to no %s by any answer, and changes none of theirs', async (role) => {
    const { app } = world;
    const office = await Office.open(app, '999');
    const cookie = await app.signInAs([role], '999');
    const open = await fillRegisters(office, 'public', await makeHouse(office, 'public'));
    const before = await registersTold(app, cookie, open);
    const hidden = await fillRegisters(office, 'officers', await makeHouse(office, 'officers'));
    // What is hidden speaks of what is open too.
    await fillRegisters(office, 'officers', open);
    expect(await registersTold(app, cookie, open)).toEqual(before);

    await fillRegisters(office, 'public', hidden);
    const secrets = [hiddenWord, ...hidden.values()];
    const told: string[] = [];
    let answered = 0;
    for (const { address, text } of await everyAnswer(app, cookie, [open, hidden])) {
      answered += 1;
      if (secrets.some((secret) => text.includes(secret) && !address.includes(secret))) told.push(address);
    }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(everyRegister.length * 3);
  });
});

interface Answer {
  readonly address: string;
  readonly text: string;
}

/** Everything that may be asked, of each of these things where it is asked of one: what is answered with something. */
async function everyAnswer(app: TestApp, cookie: string, houses: readonly Ids[]): Promise<readonly Answer[]> {
  const reads = app.bound.endpoints.filter(({ method }) => method === 'GET');
  return answersTo(
    app,
    cookie,
    reads.flatMap((endpoint) => addressesOf(endpoint, houses)),
  );
}

async function answersTo(app: TestApp, cookie: string, addresses: readonly string[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const address of addresses) {
    const answer = await app.send('GET', address, { cookie });
    if (answer.status === 200) answers.push({ address, text: await answer.text() });
  }
  return answers;
}

function addressesOf(endpoint: AnyEndpoint, houses: readonly Ids[]): readonly string[] {
  const fill = (more: object): string =>
    addressOf(endpoint, exampleOf(endpoint, { authority: '999', asAt: '2019-09-30', knownAt: '2026-09-30', ...more }));
  const isOfOne = /:(id|userId)\b/.test(endpoint.path);
  if (!endpoint.path.includes(':register'))
    return isOfOne ? houses.flatMap((ids) => [...ids.values()].map((id) => fill({ id, userId: id }))) : [fill({})];
  return everyRegister.flatMap(({ code: register }) =>
    isOfOne
      ? houses.flatMap((ids) => ids.get(register) ?? []).map((id) => fill({ register, id }))
      : [fill({ register })],
  );
}

/** What the registers say, of these things, but for what rests on all that is known. */
async function registersTold(app: TestApp, cookie: string, ids: Ids): Promise<readonly unknown[]> {
  const reads = app.bound.endpoints.filter(
    ({ method, path }) => method === 'GET' && /registers|naming|bodies|documents/.test(path),
  );
  const answers = await answersTo(
    app,
    cookie,
    reads.flatMap((endpoint) => addressesOf(endpoint, [ids])),
  );
  expect(answers.length).toBeGreaterThan(everyRegister.length * 2);
  return answers.map(({ address, text }) => [address, text.startsWith('{') ? withoutAll(text) : text]);
}

function withoutAll(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) => (restsOnAll.has(name) ? undefined : value));
}
