import { planApi } from '@due-regard/shared/plans/api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { writeDocument } from '../documents/write-document.ts';
import { actionsFile } from './actions-file.ts';
import { readAction } from './action-page.ts';
import { readActions } from './actions-list.ts';
import { readAgencies } from './agencies.ts';
import { readApproved } from './approved-plan.ts';
import { readPlan } from './plan-page.ts';
import { viewPlans } from './plans-view.ts';
import { readProgress } from './plan-progress.ts';

export function planRoutes(router: Router, deps: Deps): void {
  serve(router, planApi.progress, async ({ query, actor }) => readProgress(await viewPlans(deps, actor, query), query));
  serve(router, planApi.plan, async ({ params, query, actor }) =>
    readPlan(await viewPlans(deps, actor, query), params.id),
  );
  serve(router, planApi.approved, ({ params, actor }) => readApproved(deps, actor, params.id));
  serve(router, planApi.actions, async ({ query, actor }) => readActions(await viewPlans(deps, actor, query), query));
  serve(router, planApi.agencies, async ({ query, actor }) =>
    readAgencies(deps.db.read, await viewPlans(deps, actor, query)),
  );
  serve(router, planApi.file, async ({ query, actor }) => {
    const { format, ...asked } = query;
    return writeDocument(
      await actionsFile(deps.db.read, await viewPlans(deps, actor, query), { asked, actor }),
      format,
    );
  });
  // After every other address that begins with /actions/, since it takes any word for an id.
  serve(router, planApi.action, async ({ params, query, actor }) =>
    readAction(deps.db.read, { view: await viewPlans(deps, actor, query), actor, actionId: params.id }),
  );
}
