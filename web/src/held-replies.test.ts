import { afterEach, expect, it, vi } from 'vitest';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { call } from './api.ts';
import { HeldReplies } from './held-replies.ts';

afterEach(() => vi.unstubAllGlobals());

const question = { params: { authority: '999' }, query: {} };
const reply = { courses: [], requirements: [] };

/** The network is not ours. @returns the tags it was asked with */
function answerWith(...answers: readonly Response[]): (string | null)[] {
  const asked: (string | null)[] = [];
  const left = [...answers];
  vi.stubGlobal('fetch', async (_address: string, { headers }: RequestInit) => {
    asked.push(new Headers(headers).get('if-none-match'));
    return left.shift() ?? Response.error();
  });
  return asked;
}

it('what has not changed is not sent again, and is there all the same', async () => {
  const asked = answerWith(
    Response.json(reply, { headers: { etag: '"one"' } }),
    new Response(null, { status: 304 }),
    Response.json({ ...reply, courses: [] }, { headers: { etag: '"two"' } }),
    new Response(null, { status: 304 }),
  );
  const first = await call(requirementApi.list, question);
  expect(await call(requirementApi.list, question)).toBe(first);
  const second = await call(requirementApi.list, question);
  expect(await call(requirementApi.list, question)).toBe(second);
  expect(asked).toEqual([null, '"one"', '"one"', '"two"']);
});

it('what may not be seen any more is not held', async () => {
  const asked = answerWith(
    Response.json(reply, { headers: { etag: '"three"' } }),
    Response.json({}, { status: 403 }),
    Response.json(reply),
    Response.json(reply),
  );
  await call(requirementApi.list, question);
  await expect(call(requirementApi.list, question)).rejects.toMatchObject({ kind: 'bad-request' });
  await call(requirementApi.list, question);
  await call(requirementApi.list, question);
  expect(asked.slice(1)).toEqual(['"three"', null, null]);
});

it('no more than two hundred replies are held, the latest', () => {
  const held = new HeldReplies();
  for (let number = 0; number < 300; number += 1) held.hold(`/${String(number)}`, '"tag"', number);
  expect(held.find('/99')).toBeUndefined();
  expect([held.find('/100'), held.find('/299')]).toMatchObject([{ reply: 100 }, { reply: 299 }]);
});
