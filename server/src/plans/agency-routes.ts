import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { agencyFile } from './agency-file.ts';
import { askAgency, getRequest, readOpen, readRequest } from './agency-requests.ts';
import { viewPlans } from './plans-view.ts';

/** Files to agencies and what came of them. */
export function agencyRoutes(router: Router, deps: Deps): void {
  serve(router, agencyApi.open, async ({ actor }) => readOpen(deps.db.read, await viewPlans(deps, actor, {})));
  serve(router, agencyApi.ask, ({ body, actor }) => askAgency(deps, actor, body));
  serve(router, agencyApi.request, async ({ params, actor }) =>
    readRequest(deps.db.read, await viewPlans(deps, actor, {}), params.id),
  );
  serve(router, agencyApi.file, async ({ params, query, actor }) => {
    const request = await getRequest(deps.db.read, params.authority, params.id);
    return writeDocument(agencyFile(await viewPlans(deps, actor, {}), request), query.format);
  });
}
