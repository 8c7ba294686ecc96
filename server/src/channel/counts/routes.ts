import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import type { Deps } from '../../deps.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { bringCounts, lookAtCounts } from './bring-counts.ts';
import { countsFile } from './counts-document.ts';
import { saveCounts } from './save-counts.ts';
import { findCounts, listCounts } from './view-counts.ts';

/** One-way counts per quarter, for the chair alone. */
export function countsRoutes(router: Router, deps: Deps): void {
  serve(router, countsApi.list, ({ actor, query }) => listCounts(deps, actor, query));
  serve(router, countsApi.file, ({ actor, query }) => countsFile(deps, actor, query));
  serve(router, countsApi.find, ({ actor, params, query }) =>
    findCounts(deps, actor, { quarter: params.quarter, ...query }),
  );
  serve(router, countsApi.save, ({ actor, params, body }) =>
    saveCounts(deps, actor, { quarter: params.quarter, ...body }),
  );
  serve(router, countsApi.look, ({ actor, file }) => lookAtCounts(deps, actor, file));
  serve(router, countsApi.bring, ({ actor, file, query }) => bringCounts(deps, actor, { bytes: file, ...query }));
}
