import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { addEvidence, correctEvidence, withdrawEvidence } from './evidence.ts';
import { readEvidence, renewableOf } from './read-evidence.ts';

export function evidenceRoutes(router: Router, deps: Deps): void {
  const { read } = deps.db;
  serve(router, evidenceApi.find, ({ params }) => readEvidence(read, params.authority, params.id));
  serve(router, evidenceApi.renewable, async ({ params, query }) => ({
    renewable: await renewableOf(read, params.authority, query),
  }));
  serve(router, evidenceApi.add, ({ body, actor }) => addEvidence(deps, actor, body));
  serve(router, evidenceApi.correct, ({ params, body, actor }) =>
    correctEvidence(deps, actor, { evidenceId: params.id, ...body }),
  );
  serve(router, evidenceApi.withdraw, ({ params, body, actor }) =>
    withdrawEvidence(deps, actor, { evidenceId: params.id, reason: body.reason }),
  );
}
