import type { PlanFacts } from '@due-regard/shared/plans/facts.ts';
import { listRevisions } from '../deadlines/revisions.ts';
import { listEvidence } from '../evidence/queries.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { listActionChecks, listActionPlaces, listActions, listProgress, listRagOverrides } from '../plans/actions.ts';
import { listObjectives, listPlans } from '../plans/queries.ts';

/** Everything that the standing of actions rests on, as known: the one way from the tables to the rules. */
export async function loadPlanFacts(db: Reader, known: Known): Promise<PlanFacts> {
  return {
    plans: await listPlans(db, known),
    objectives: await listObjectives(db, known),
    actions: await listActions(db, known),
    places: await listActionPlaces(db, known),
    progress: await listProgress(db, known),
    evidence: await listEvidence(db, known, { about: 'action' }),
    checks: await listActionChecks(db, known),
    overrides: await listRagOverrides(db, known),
    revisions: await listRevisions(db, known, 'action'),
  };
}
