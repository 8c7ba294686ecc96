import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { ApiProblem, call } from '../api.ts';

/** Who is here, as far as the browser knows. */
export interface Presence {
  readonly person: PersonReply | null;
  /** True once the session of this person is over: they stay named, so that the page they were on stays too. */
  readonly hasEnded: boolean;
}

const key = ['who is here'] as const;

/** Who is here; asked of the server again after a minute. */
export const presence = queryOptions<Presence, ApiProblem, Presence, typeof key>({
  queryKey: key,
  queryFn: async ({ client, signal }) => {
    const { person } = await call(sessionApi.who, {}, { signal });
    return presenceAfter(client.getQueryData<Presence>(key), person);
  },
  staleTime: 60_000,
});

/** Nobody after somebody is a session that ended while its page was open, not a stranger. */
export function presenceAfter(before: Presence | undefined, person: PersonReply | null): Presence {
  if (person !== null || before === undefined || before.person === null) return { person, hasEnded: false };
  return { person: before.person, hasEnded: true };
}

/** Somebody has just signed in: all that was asked before is asked again as them. */
export function welcome(queries: QueryClient, person: PersonReply): void {
  queries.setQueryData<Presence>(key, { person, hasEnded: false });
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
}

/** The questions of all pages. Any answer that asks for a sign-in tells that the session is over. */
export function makeQueries(): QueryClient {
  function onError(error: unknown): void {
    if (!(error instanceof ApiProblem) || error.kind !== 'sign-in-needed') return;
    queries.setQueryData<Presence>(key, (before) => before && presenceAfter(before, null));
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } },
  });
  return queries;
}
