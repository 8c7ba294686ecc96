import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import type { Deps } from '../deps.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { viewDuty } from './duty-view.ts';
import { bringPack, listPacks, loadShippedPack, lookAtPack, previewPack } from './packs.ts';
import { readCounts, readObligations } from './read-duty.ts';

export function dutyRoutes(router: Router, deps: Deps): void {
  serve(router, dutyApi.list, async ({ params, query }) => {
    const view = await viewDuty(deps, params.authority, query);
    const dates = await datesShownOf(deps.db.read, view.dates);
    return { ...readCounts(view), obligations: readObligations(view), dates };
  });
  serve(router, dutyApi.counts, async ({ params, query }) => {
    const view = await viewDuty(deps, params.authority, query);
    return { ...readCounts(view), dates: await datesShownOf(deps.db.read, view.dates) };
  });
  packRoutes(router, deps);
}

function packRoutes(router: Router, deps: Deps): void {
  serve(router, packApi.list, ({ params }) => listPacks(deps, params.authority));
  serve(router, packApi.preview, ({ params }) => previewPack(deps, params.authority, params.pack));
  serve(router, packApi.look, ({ params, file }) => lookAtPack(deps, params.authority, file));
  serve(router, packApi.load, ({ params, body, actor }) =>
    loadShippedPack(deps, actor, { packId: params.pack, standing: body.standing }),
  );
  serve(router, packApi.bring, ({ query, file, actor }) => bringPack(deps, actor, { file, standing: query.standing }));
}
