import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import { listCourses, listRequirements } from '@due-regard/db/training/queries.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { resolveDates } from '../http/as-at.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { addStatement } from './add-statement.ts';
import { chaseList } from './chase-list.ts';
import { correctStatement, withdrawStatement } from './correct-statement.ts';
import { addCourse, changeCourse } from './courses.ts';
import { coverageDocument } from './coverage-file.ts';
import { readCoverage, readTotals, readTrend } from './coverage.ts';
import { viewCoverage } from '../measure/coverage-view.ts';
import { decideClaim } from './decide-claim.ts';
import { readClaims, readContradictions, readFewTrained } from './claims.ts';
import { audienceRoutes } from './learners/routes.ts';
import { readExpiring, readGaps } from './gaps.ts';
import { staffReleaseRoutes } from './release/routes.ts';
import { addRequirement, withdrawRequirement } from './requirements.ts';
import { statementSheet } from './statement-sheet.ts';
import { addTotal, withdrawTotal } from './totals.ts';

export function trainingRoutes(router: Router, deps: Deps): void {
  coverageRoutes(router, deps);
  statementRoutes(router, deps);
  requirementRoutes(router, deps);
  totalRoutes(router, deps);
  audienceRoutes(router, deps);
  staffReleaseRoutes(router, deps);
}

function coverageRoutes(router: Router, deps: Deps): void {
  serve(router, coverageApi.coverage, async ({ params, query }) =>
    readCoverage(await viewCoverage(deps, params.authority, query)),
  );
  serve(router, coverageApi.trend, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    return { points: readTrend(view), scope: view.scope, provenance: view.provenance };
  });
  serve(router, coverageApi.coverageFile, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    return writeDocument(coverageDocument(view.dates.authority, readCoverage(view)), query.format);
  });
  serve(router, coverageApi.gaps, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    const { inScope } = readCoverage(view);
    return { ...readGaps(view, query), inScope, scope: view.scope, provenance: view.provenance };
  });
  serve(router, expiringApi.list, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    return { schools: readExpiring(view), scope: view.scope, provenance: view.provenance };
  });
  serve(router, coverageApi.chaseList, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    const { gaps } = readGaps(view, {});
    return writeDocument(
      chaseList(view.dates.authority, { gaps, scope: view.scope, provenance: view.provenance }),
      query.format,
    );
  });
}

function statementRoutes(router: Router, deps: Deps): void {
  serve(router, statementApi.add, ({ body, actor }) => addStatement(deps, actor, body));
  serve(router, statementApi.correct, ({ params, body, actor }) =>
    correctStatement(deps, actor, { statementId: params.id, body }),
  );
  serve(router, statementApi.withdraw, ({ params, body, actor }) =>
    withdrawStatement(deps, actor, { statementId: params.id, reason: body.reason }),
  );
  serve(router, statementApi.claims, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    return {
      claims: readClaims(view),
      contradictions: readContradictions(view),
      fewTrained: readFewTrained(view),
      provenance: view.provenance,
    };
  });
  serve(router, statementApi.decide, ({ params, body, actor }) =>
    decideClaim(deps, actor, { statementId: params.id, ...body }),
  );
  serve(router, statementApi.sheet, async ({ params, query }) =>
    writeDocument(statementSheet(await viewCoverage(deps, params.authority, query)), query.format),
  );
}

function requirementRoutes(router: Router, deps: Deps): void {
  serve(router, requirementApi.list, async ({ params, query }) => {
    const { known } = await resolveDates(deps, params.authority, query);
    return {
      courses: await listCourses(deps.db.read, known),
      requirements: await listRequirements(deps.db.read, known),
    };
  });
  serve(router, requirementApi.addCourse, ({ body, actor }) => addCourse(deps, actor, body));
  serve(router, requirementApi.changeCourse, ({ params, body, actor }) =>
    changeCourse(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, requirementApi.addRequirement, ({ body, actor }) => addRequirement(deps, actor, body));
  serve(router, requirementApi.withdrawRequirement, ({ params, body, actor }) =>
    withdrawRequirement(deps, actor, { requirementId: params.id, reason: body.reason }),
  );
}

function totalRoutes(router: Router, deps: Deps): void {
  serve(router, totalApi.list, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    return { ...(await readTotals(deps.db.read, view)), provenance: view.provenance };
  });
  serve(router, totalApi.add, ({ body, actor }) => addTotal(deps, actor, body));
  serve(router, totalApi.withdraw, ({ params, body, actor }) =>
    withdrawTotal(deps, actor, { totalId: params.id, reason: body.reason }),
  );
}
