import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { Deps } from '../../deps.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { lookAtFile } from './look.ts';
import { listMappingReplies, saveMapping, withdrawMapping } from './mappings.ts';

/** How files of learning systems and lists of staff are read. */
export function fileReadingRoutes(router: Router, deps: Deps): void {
  serve(router, learningApi.look, ({ params, query, file }) =>
    lookAtFile(deps.db.read, { ...params, ...query, bytes: file }),
  );
  serve(router, learningApi.mappings, async ({ params }) => ({
    mappings: await listMappingReplies(deps.db.read, params.authority),
  }));
  serve(router, learningApi.saveMapping, ({ body, actor }) => saveMapping(deps, actor, body));
  serve(router, learningApi.withdrawMapping, ({ params, body, actor }) =>
    withdrawMapping(deps, actor, { mappingId: params.id, ...body }),
  );
}
