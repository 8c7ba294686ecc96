import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { addAction } from './add-action.ts';
import { approvePlan, reviewPlan, withdrawApproval, withdrawReview } from './approvals.ts';
import { changeAction, withdrawAction } from './change-action.ts';
import { checkAction, checkMany, withdrawCheck } from './checks.ts';
import { putOffAction, withdrawRevision } from './due.ts';
import { addObjective, changeObjective, withdrawObjective } from './objectives.ts';
import { leavePlace, movePlace, placeAction } from './places.ts';
import { addPlan, changePlan, withdrawPlan } from './plans.ts';
import { enterMany, enterProgress, withdrawEntry } from './progress.ts';
import { overrideRag, withdrawOverride } from './rag.ts';

/** What is written of plans and actions. */
export function planWritingRoutes(router: Router, deps: Deps): void {
  planRoutes(router, deps);
  objectiveRoutes(router, deps);
  actionRoutes(router, deps);
  placeRoutes(router, deps);
  progressRoutes(router, deps);
  checkRoutes(router, deps);
}

function planRoutes(router: Router, deps: Deps): void {
  serve(router, planWriting.add, ({ body, actor }) => addPlan(deps, actor, body));
  serve(router, planWriting.change, ({ params, body, actor }) => changePlan(deps, actor, { factId: params.id, body }));
  serve(router, planWriting.withdraw, ({ params, body, actor }) =>
    withdrawPlan(deps, actor, { factId: params.id, reason: body.reason }),
  );
  serve(router, planWriting.approve, ({ params, body, actor }) =>
    approvePlan(deps, actor, { planId: params.id, ...body }),
  );
  serve(router, planWriting.withdrawApproval, ({ params, body, actor }) =>
    withdrawApproval(deps, actor, { id: params.id, reason: body.reason }),
  );
  serve(router, planWriting.review, ({ params, body, actor }) =>
    reviewPlan(deps, actor, { planId: params.id, ...body }),
  );
  serve(router, planWriting.withdrawReview, ({ params, body, actor }) =>
    withdrawReview(deps, actor, { id: params.id, reason: body.reason }),
  );
}

function objectiveRoutes(router: Router, deps: Deps): void {
  serve(router, planWriting.addObjective, ({ params, body, actor }) =>
    addObjective(deps, actor, { planId: params.id, ...body }),
  );
  serve(router, planWriting.changeObjective, ({ params, body, actor }) =>
    changeObjective(deps, actor, { factId: params.id, body }),
  );
  serve(router, planWriting.withdrawObjective, ({ params, body, actor }) =>
    withdrawObjective(deps, actor, { factId: params.id, reason: body.reason }),
  );
}

function actionRoutes(router: Router, deps: Deps): void {
  serve(router, actionWriting.add, ({ body, actor }) => addAction(deps, actor, body));
  serve(router, actionWriting.change, ({ params, body, actor }) =>
    changeAction(deps, actor, { factId: params.id, body }),
  );
  serve(router, actionWriting.withdraw, ({ params, body, actor }) =>
    withdrawAction(deps, actor, { factId: params.id, reason: body.reason }),
  );
}

function placeRoutes(router: Router, deps: Deps): void {
  serve(router, actionWriting.place, ({ params, body, actor }) =>
    placeAction(deps, actor, { actionId: params.id, ...body }),
  );
  serve(router, actionWriting.movePlace, ({ params, body, actor }) =>
    movePlace(deps, actor, { placeId: params.id, body }),
  );
  serve(router, actionWriting.leave, ({ params, body, actor }) =>
    leavePlace(deps, actor, { placeId: params.id, ...body }),
  );
}

function progressRoutes(router: Router, deps: Deps): void {
  serve(router, actionWriting.enter, ({ params, body, actor }) =>
    enterProgress(deps, actor, { actionId: params.id, ...body }),
  );
  serve(router, actionWriting.enterMany, ({ body, actor }) => enterMany(deps, actor, body));
  serve(router, actionWriting.withdrawEntry, ({ params, body, actor }) =>
    withdrawEntry(deps, actor, { progressId: params.id, reason: body.reason }),
  );
  serve(router, actionWriting.putOff, ({ params, body, actor }) =>
    putOffAction(deps, actor, { actionId: params.id, ...body }),
  );
  serve(router, actionWriting.withdrawRevision, ({ params, body, actor }) =>
    withdrawRevision(deps, actor, { revisionId: params.id, reason: body.reason }),
  );
}

function checkRoutes(router: Router, deps: Deps): void {
  serve(router, actionWriting.override, ({ params, body, actor }) =>
    overrideRag(deps, actor, { actionId: params.id, ...body }),
  );
  serve(router, actionWriting.withdrawOverride, ({ params, body, actor }) =>
    withdrawOverride(deps, actor, { overrideId: params.id, reason: body.reason }),
  );
  serve(router, actionWriting.check, ({ params, body, actor }) =>
    checkAction(deps, actor, { actionId: params.id, ...body }),
  );
  serve(router, actionWriting.checkMany, ({ body, actor }) => checkMany(deps, actor, body));
  serve(router, actionWriting.withdrawCheck, ({ params, body, actor }) =>
    withdrawCheck(deps, actor, { checkId: params.id, reason: body.reason }),
  );
}
