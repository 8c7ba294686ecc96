import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { isOpen } from '@due-regard/shared/schools/life.ts';
import { waitsForDecision } from '@due-regard/shared/schools/succession.ts';
import { scopeInWords } from '@due-regard/shared/schools/scope-words.ts';
import { establishmentTypes } from '@due-regard/shared/schools/type-codes.ts';
import { listSuccessions } from '@due-regard/db/schools/queries.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { viewCoverage } from '../measure/coverage-view.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import { readOrganisation } from './organisation-page.ts';
import { addOrganisation, closeOrganisation } from './organisations.ts';
import { registerPage } from './register.ts';
import { addScope, withdrawScope } from './scopes.ts';
import { decideSuccession } from './successions.ts';

export function schoolRoutes(router: Router, deps: Deps): void {
  serve(router, organisationApi.list, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    return { ...registerPage(view, query), scope: view.scope, provenance: view.provenance };
  });
  serve(router, organisationApi.find, async ({ params, query }) =>
    readOrganisation(deps.db.read, await viewCoverage(deps, params.authority, query), params.id),
  );
  serve(router, organisationApi.add, ({ body, actor }) => addOrganisation(deps, actor, body));
  serve(router, organisationApi.close, ({ params, body, actor }) =>
    closeOrganisation(deps, actor, { organisationId: params.id, ...body }),
  );
  serve(router, organisationApi.successionsToDecide, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    const names = shownNames(view.facts, view.dates.asAt);
    const open = (await listSuccessions(deps.db.read, view.dates.known)).filter(waitsForDecision);
    return {
      successions: open.map(({ carries: _carries, reason: _reason, ...one }) => ({
        ...one,
        predecessorName: names(one.predecessorId),
        successorName: names(one.successorId),
      })),
    };
  });
  serve(router, organisationApi.decideSuccession, ({ params, body, actor }) =>
    decideSuccession(deps, actor, { successionId: params.id, ...body }),
  );
  serve(router, scopeApi.list, async ({ params, query }) => {
    const view = await viewCoverage(deps, params.authority, query);
    const scopes = view.facts.scopes.map((scope) => ({ ...scope, words: scopeInWords(scope.typeCodes) }));
    return { scopes, types: typesShown(view), provenance: view.provenance };
  });
  serve(router, scopeApi.add, ({ body, actor }) => addScope(deps, actor, body));
  serve(router, scopeApi.withdraw, ({ params, body, actor }) =>
    withdrawScope(deps, actor, { scopeId: params.id, ...body }),
  );
}

/** Every type of establishment, how many schools of it are open on the date, and whether they are counted. */
function typesShown(view: CoverageView): readonly { code: string; name: string; open: number; isInScope: boolean }[] {
  const day = dayNumber(view.dates.asAt);
  const lives = new Map(view.facts.lives.map((life) => [life.organisationId, life]));
  const open = view.timelines
    .filter((timeline) => isOpen(lives.get(timeline.organisationId), view.dates.asAt))
    .map((timeline) => valueAt(timeline.description, day)?.typeCode ?? '');
  return establishmentTypes
    .map(({ code, name }) => ({
      code,
      name,
      open: open.filter((one) => one === code).length,
      isInScope: view.scope.typeCodes.includes(code),
    }))
    .toSorted((left, right) => Number(left.code) - Number(right.code));
}
