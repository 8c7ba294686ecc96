import { journalApi } from '@due-regard/shared/journal/api.ts';
import { picksApi } from '@due-regard/shared/journal/picks-api.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { changesFile } from './changes-file.ts';
import { checkerOf } from './check-changes.ts';
import { listChanges } from './list-changes.ts';
import { picksFile } from './picks-file.ts';
import { readPicks } from './picks.ts';

/** The record of changes, read and checked. */
export function journalRoutes(router: Router, deps: Deps): void {
  const check = checkerOf(deps);
  serve(router, journalApi.list, ({ params, query: { page = '1', ...asked } }) =>
    listChanges(deps.db.read, { ...params, ...asked }, Number(page)),
  );
  serve(router, journalApi.file, async ({ params, query: { format, ...asked } }) =>
    writeDocument(await changesFile(deps.db.read, { ...params, ...asked }), format),
  );
  serve(router, picksApi.picks, async ({ actor, query }) => {
    const { rest: _rest, ...picks } = await readPicks(deps, actor, query);
    return picks;
  });
  serve(router, picksApi.file, async ({ actor, query: { format, ...asked } }) => {
    const council = await getAuthority(deps.db.read, actor.authority);
    return writeDocument(picksFile(council, await readPicks(deps, actor, asked)), format);
  });
  serve(router, journalApi.verify, ({ params }) => check(params.authority));
}
