import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import {
  listDescriptions,
  listLives,
  listOrganisations,
  listRegisterLoads,
  listScopes,
  listSuccessions,
} from '../schools/queries.ts';
import { listCourses, listDecisions, listRequirements, listStatements } from '../training/queries.ts';

/** Everything that an authority's coverage rests on, as known: the one way from the tables to the rules. */
export async function loadTrainingFacts(db: Reader, known: Known): Promise<TrainingFacts> {
  const loads = await listRegisterLoads(db, known);
  const lives = await listLives(db, known);
  const isKnown = new Set(lives.map((life) => life.organisationId));
  const organisations = await listOrganisations(db, known.authority);
  return {
    organisations: organisations.filter((organisation) => isKnown.has(organisation.organisationId)),
    lives,
    descriptions: await listDescriptions(db, known),
    successions: await listSuccessions(db, known),
    scopes: await listScopes(db, known),
    requirements: await listRequirements(db, known),
    courses: await listCourses(db, known),
    statements: await listStatements(db, known),
    decisions: await listDecisions(db, known),
    registerKnownFrom: loads[0]?.fileDate ?? null,
  };
}
