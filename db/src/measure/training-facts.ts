import { tellersFrom } from '@due-regard/shared/schools/succession.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import {
  findOrganisations,
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

/** More organisations than this are quicker read with all the others. */
const mostAlone = 300;

/**
 * The same as {@link loadTrainingFacts}, of these organisations alone: all that their coverage rests on.
 * @param successions all of the authority's
 */
export async function loadTrainingFactsOf(
  db: Reader,
  known: Known,
  {
    organisationIds,
    successions,
  }: { readonly organisationIds: readonly string[]; readonly successions: TrainingFacts['successions'] },
): Promise<TrainingFacts> {
  if (organisationIds.length > mostAlone) return ofAlone(await loadTrainingFacts(db, known), organisationIds);
  const tellersOf = tellersFrom(successions);
  const lives = await listLives(db, known, organisationIds);
  const isKnown = new Set(lives.map((life) => life.organisationId));
  const statements = await listStatements(db, known, [...new Set(organisationIds.flatMap((id) => [...tellersOf(id)]))]);
  const organisations = await findOrganisations(db, known.authority, organisationIds);
  return {
    organisations: organisations.filter((organisation) => isKnown.has(organisation.organisationId)),
    lives,
    descriptions: await listDescriptions(db, known, organisationIds),
    successions,
    scopes: await listScopes(db, known),
    requirements: await listRequirements(db, known),
    courses: [],
    statements,
    decisions: await decisionsOn(
      db,
      known,
      statements.map(({ statementId }) => statementId),
    ),
    registerKnownFrom: null,
  };
}

function ofAlone(facts: TrainingFacts, organisationIds: readonly string[]): TrainingFacts {
  const asked = new Set(organisationIds);
  return { ...facts, organisations: facts.organisations.filter(({ organisationId }) => asked.has(organisationId)) };
}

async function decisionsOn(
  db: Reader,
  known: Known,
  statementIds: readonly string[],
): Promise<TrainingFacts['decisions']> {
  if (statementIds.length === 0) return [];
  return listDecisions(db, known, statementIds.length > mostAlone * 10 ? undefined : statementIds);
}
