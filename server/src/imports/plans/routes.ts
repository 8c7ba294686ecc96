import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import type { Deps } from '../../deps.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { lookAtPlan } from './look-at-plan.ts';

/** How files of plans are read. */
export function planReadingRoutes(router: Router, deps: Deps): void {
  serve(router, planFileApi.look, ({ params, query, file }) =>
    lookAtPlan(deps.db.read, { ...params, ...query, bytes: file }),
  );
  serve(router, planFileApi.stage, ({ query, file, actor }) =>
    deps.jobs.run('file.stage', actor, {
      kind: 'plan',
      bytes: file,
      fileName: query.fileName,
      fileDate: query.fileDate,
      dayOrder: query.dayOrder,
      leavesOutBadRows: query.leaveOutBadRows === 'yes',
      planId: query.plan,
      choices: { mappingId: query.mapping ?? null },
    }),
  );
  serve(router, planFileApi.accept, ({ params, body, actor }) =>
    deps.jobs.run('file.accept', actor, {
      batchId: params.id,
      planAnswers: { same: body.same ?? [], missing: body.missing ?? [] },
    }),
  );
}
