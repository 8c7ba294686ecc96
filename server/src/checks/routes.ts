import { checkApi } from '@due-regard/shared/checks/api.ts';
import { checkAll } from '@due-regard/shared/checks/every-check.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { readCheckFacts } from '../measure/read-check-facts.ts';

export function checkRoutes(router: Router, deps: Deps): void {
  serve(router, checkApi.list, async ({ params, query }) => {
    const dates = await resolveDates(deps, params.authority, query);
    const checks = checkAll(await readCheckFacts(deps, dates), dates.asAt);
    return { dates: await datesShownOf(deps.db.read, dates), checks };
  });
}
