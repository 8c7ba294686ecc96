import { journalApi } from '@due-regard/shared/journal/api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { checkerOf } from './check-changes.ts';
import { listChanges } from './list-changes.ts';

/** The record of changes, read and checked. */
export function journalRoutes(router: Router, deps: Deps): void {
  const check = checkerOf(deps);
  serve(router, journalApi.list, ({ params, query }) =>
    listChanges(deps.db.read, { ...params, what: query.what, subject: query.subject, page: Number(query.page ?? 1) }),
  );
  serve(router, journalApi.verify, ({ params }) => check(params.authority));
}
