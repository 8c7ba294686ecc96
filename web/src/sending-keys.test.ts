import { afterEach, describe, expect, test, vi } from 'vitest';
import { peopleApi, sessionApi } from '@due-regard/shared/people/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { call } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

type Answering = () => Promise<Response>;

const lost: Answering = async () => Promise.reject(new TypeError('failed'));
const done: Answering = async () => Promise.resolve(Response.json({ statementId: 'a1' }));
const refusing =
  (status: number, code: string): Answering =>
  async () =>
    Promise.resolve(Response.json({ type: '', status, title: '', code }, { status }));

/** The network is not ours. @returns the keys sent, in order; each answer is used once */
function answerWith(...answers: readonly Answering[]): readonly (string | null)[] {
  const sent: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_address: string, { headers }: RequestInit) => {
    sent.push(new Headers(headers).get('idempotency-key'));
    return (answers[sent.length - 1] ?? lost)();
  });
  return sent;
}

async function withdraw(reason: string): Promise<void> {
  const asked = call(statementApi.withdraw, { params: { authority: '999', id: 'a1' }, body: { reason } });
  await asked.catch(() => undefined);
}

describe('the key of what a page sends', () => {
  test('stays when no answer came, also when the session has ended meanwhile, and is a new one after a success', async () => {
    const keys = answerWith(lost, refusing(401, 'sign-in-needed'), done, done);
    for (const reason of ['wrong school', 'wrong school', 'wrong school', 'wrong school']) await withdraw(reason);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('is another once something else is typed', async () => {
    const keys = answerWith(lost, lost, lost);
    for (const reason of ['a day too early', 'two days too early', 'a day too early']) await withdraw(reason);
    expect(new Set(keys).size).toBe(2);
    expect(keys[2]).toBe(keys[0]);
  });

  test('is one for a form that is sent twice before it is answered', async () => {
    const keys = answerWith(done, done);
    await Promise.all([withdraw('pressed twice'), withdraw('pressed twice')]);
    expect(new Set(keys).size).toBe(1);
  });

  test('of a file is that of the file, not of its name alone', async () => {
    const keys = answerWith(lost, lost, lost);
    const files = ['one', 'one', 'another'].map((text) => new File([text], 'list.csv', { lastModified: 1 }));
    const to = { params: { authority: '999', kind: 'statements' }, query: { fileName: 'list.csv' } } as const;
    for (const file of files) await call(importApi.stage, { ...to, file }).catch(() => undefined);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('is a new one when the server has it from something else', async () => {
    const keys = answerWith(refusing(422, 'key-used'), done);
    for (const reason of ['wrong school', 'wrong school']) await withdraw(reason);
    expect(keys[1]).not.toBe(keys[0]);
  });

  test('is not there for questions, for signing in and for signing out', async () => {
    const keys = answerWith();
    const person = { email: 'jo.roe@council.example', password: 'seven grey herons at dusk' };
    await call(peopleApi.list, { params: { authority: '999' } }).catch(() => undefined);
    await call(sessionApi.signIn, { body: person }).catch(() => undefined);
    await call(sessionApi.signOut, {}).catch(() => undefined);
    expect(keys).toEqual([null, null, null]);
  });
});
