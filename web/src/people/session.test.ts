import { describe, expect, it } from 'vitest';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { ApiProblem } from '../api.ts';
import { makeQueries, presence, presenceAfter, welcome } from './session.ts';

const officer: PersonReply = {
  userId: 'u1',
  name: 'An officer',
  email: 'officer@council.example',
  authorities: [],
  session: { idleMinutes: 60, endsAt: '2026-09-30T20:00:00.000Z' },
};
const here = { person: officer, hasEnded: false };

describe('who is here', () => {
  it('a stranger is nobody', () => {
    expect(presenceAfter(undefined, null)).toEqual({ person: null, hasEnded: false });
  });

  it('somebody whose session ended keeps their page, and is told', () => {
    expect(presenceAfter(here, null)).toEqual({ person: officer, hasEnded: true });
    expect(presenceAfter({ person: officer, hasEnded: true }, null).hasEnded).toBe(true);
  });

  it('a save that asks for a sign-in ends the session on the page', async () => {
    const queries = makeQueries();
    welcome(queries, officer);
    const save = queries.getMutationCache().build(queries, {
      mutationFn: async () => Promise.reject(new ApiProblem('sign-in-needed')),
    });
    await expect(save.execute(undefined)).rejects.toThrow('sign-in-needed');
    expect(queries.getQueryData(presence.queryKey)).toEqual({ person: officer, hasEnded: true });
  });

  it('a refusal for another reason leaves the session alone', async () => {
    const queries = makeQueries();
    welcome(queries, officer);
    const save = queries.getMutationCache().build(queries, {
      mutationFn: async () => Promise.reject(new ApiProblem('not-allowed')),
    });
    await expect(save.execute(undefined)).rejects.toThrow('not-allowed');
    expect(queries.getQueryData(presence.queryKey)).toEqual(here);
  });
});
