import { importApi } from '@due-regard/shared/imports/api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { waitsForDecision } from '@due-regard/shared/schools/succession.ts';
import { contradictionsAt } from '@due-regard/shared/training/contradicting-schools.ts';
import { openClaims } from '@due-regard/shared/training/open-claims.ts';
import { workforceTotal } from '@due-regard/shared/training/total.ts';
import { countStaged } from '@due-regard/db/imports/queries.ts';
import type { Deps } from '../deps.ts';
import { isAllowed } from '../people/authorise.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { readTotals } from '../training/coverage.ts';
import type { ShownTotal } from '../training/coverage.ts';
import { everySentence } from './sentences.ts';
import { viewCoverage } from '../measure/coverage-view.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { deadlineCounts } from './deadlines.ts';

export function overviewRoutes(router: Router, deps: Deps): void {
  serve(router, overviewApi.overview, async ({ params, query, actor }) => {
    const view = await viewCoverage(deps, params.authority, query);
    const { asAt, knownAt } = view.dates;
    const { inScope, reached, upToDate, staff, dsl, outOfScope, expiring } = view.coverageOn(asAt);
    return {
      asAt,
      knownAt,
      sentences: await everySentence(deps, view, actor.roles),
      inScope,
      reached,
      upToDate,
      staff,
      dsl,
      outOfScope,
      expiring,
      hasAskedSchools: hasAskedSchools(view),
      claimsToCheck: openClaims(view.facts, asAt).length,
      contradictions: countContradicting(view),
      fewTrained: view.fewTrained.length,
      successionsToDecide: view.facts.successions.filter(waitsForDecision).length,
      stagedFiles: isAllowed(importApi.list, actor.roles) ? await countStaged(deps.db.read, params.authority) : null,
      deadlines: await deadlineCounts(deps, { dates: view.dates, roles: actor.roles }),
      workforce: workforceOf((await readTotals(deps.db.read, view)).latest),
      scope: view.scope,
      provenance: view.provenance,
    };
  });
}

function hasAskedSchools({ facts, dates, provenance }: CoverageView): boolean {
  return provenance.latestToldOn !== null || facts.statements.some(({ toldOn }) => toldOn <= dates.asAt);
}

/** A school may contradict itself of its staff and of its lead. */
function countContradicting({ facts, timelines, dates }: CoverageView): number {
  const found = contradictionsAt(facts, { timelines, asAt: dates.asAt });
  return new Set(found.map(({ organisationId }) => organisationId)).size;
}

function workforceOf(latest: readonly ShownTotal[]): Sendable<ShownWorkforce> | null {
  const own = workforceTotal(latest);
  if (own === undefined) return null;
  const { name, trained, inPost, countedOn, includesELearning, courseName, source, isInvented } = own;
  return { name, trained, inPost, countedOn, includesELearning, courseName, source, isInvented };
}

type ShownWorkforce = Pick<
  ShownTotal,
  'name' | 'trained' | 'inPost' | 'countedOn' | 'includesELearning' | 'courseName' | 'source' | 'isInvented'
>;
