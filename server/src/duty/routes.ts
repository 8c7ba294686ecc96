import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { arrange, changeArrangement, withdrawArrangement } from './arrangements.ts';
import { assess, correctAssessment, withdrawAssessment } from './assessments.ts';
import { recordDone, withdrawDone } from './done.ts';
import { viewDuty } from './duty-view.ts';
import { bringPack, listPacks, loadShippedPack, lookAtPack, previewPack } from './packs.ts';
import { gapDocument, readGaps } from './gap-analysis.ts';
import { readObligation } from './read-obligation.ts';
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
  serve(router, dutyApi.gaps, async ({ params, query }) => {
    const view = await viewDuty(deps, params.authority, query);
    return { ...(await readGaps(deps, view)), dates: await datesShownOf(deps.db.read, view.dates) };
  });
  serve(router, dutyApi.gapsFile, async ({ params, query }) => {
    const view = await viewDuty(deps, params.authority, query);
    return writeDocument(gapDocument(view, await readGaps(deps, view)), query.format);
  });
  serve(router, dutyApi.find, async ({ params, query }) => {
    const view = await viewDuty(deps, params.authority, query);
    const dates = await datesShownOf(deps.db.read, view.dates);
    return { ...(await readObligation(deps, view, params.id)), dates };
  });
  packRoutes(router, deps);
  writingRoutes(router, deps);
}

function writingRoutes(router: Router, deps: Deps): void {
  serve(router, dutyWriting.arrange, ({ params, body, actor }) =>
    arrange(deps, actor, { obligationId: params.id, ...body }),
  );
  serve(router, dutyWriting.changeArrangement, ({ params, body, actor }) =>
    changeArrangement(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, dutyWriting.withdrawArrangement, ({ params, body, actor }) =>
    withdrawArrangement(deps, actor, { factId: params.id, reason: body.reason }),
  );
  serve(router, dutyWriting.assess, ({ params, body, actor }) =>
    assess(deps, actor, { obligationId: params.id, ...body }),
  );
  serve(router, dutyWriting.correctAssessment, ({ params, body, actor }) =>
    correctAssessment(deps, actor, { assessmentId: params.id, ...body }),
  );
  serve(router, dutyWriting.withdrawAssessment, ({ params, body, actor }) =>
    withdrawAssessment(deps, actor, { assessmentId: params.id, reason: body.reason }),
  );
  serve(router, dutyWriting.done, ({ params, body, actor }) =>
    recordDone(deps, actor, { obligationId: params.id, ...body }),
  );
  serve(router, dutyWriting.withdrawDone, ({ params, body, actor }) =>
    withdrawDone(deps, actor, { doneId: params.id, reason: body.reason }),
  );
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
