import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { findEvidence } from '@due-regard/db/evidence/queries.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { addEvidence, correctEvidence, withdrawEvidence } from './evidence.ts';

export function evidenceRoutes(router: Router, deps: Deps): void {
  serve(router, evidenceApi.find, async ({ params }) => {
    const found = await findEvidence(deps.db.read, params.authority, params.id);
    if (found === undefined) throw refused('not-found');
    return found;
  });
  serve(router, evidenceApi.add, ({ body, actor }) => addEvidence(deps, actor, body));
  serve(router, evidenceApi.correct, ({ params, body, actor }) =>
    correctEvidence(deps, actor, { evidenceId: params.id, ...body }),
  );
  serve(router, evidenceApi.withdraw, ({ params, body, actor }) =>
    withdrawEvidence(deps, actor, { evidenceId: params.id, reason: body.reason }),
  );
}
