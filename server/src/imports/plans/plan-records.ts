import type { PlanRecords } from '@due-regard/shared/imports/plans/compare-plan.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import { listObligations } from '@due-regard/db/duty/queries.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import type { Reader } from '@due-regard/db/open.ts';

/** All that a file of a plan is compared with. */
export async function loadPlanRecords(read: Reader, known: Known): Promise<PlanRecords> {
  const facts = await loadPlanFacts(read, known);
  const evidence = await listEvidence(read, known, { about: 'action' });
  const obligations = await listObligations(read, known);
  return {
    book: planBookOf(facts),
    evidence,
    obligations: new Set(obligations.map(({ obligationId }) => obligationId)),
  };
}
