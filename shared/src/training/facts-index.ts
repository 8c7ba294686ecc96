import type { Steps } from '../measure/steps.ts';
import type { Description } from '../schools/description.ts';
import type { Life } from '../schools/life.ts';
import { countedTypes } from '../schools/scope.ts';
import { tellersFrom } from '../schools/succession.ts';
import type { Decision } from './decision.ts';
import type { TrainingFacts } from './facts.ts';
import { requirementSteps } from './requirement.ts';
import type { RequirementSteps, TrainingRole } from './requirement.ts';
import type { Statement } from './statement.ts';

/** The facts of an authority by organisation, grouped once for all its schools. */
export type FactsIndex = {
  /** False for an organisation of which neither life nor description is known: it was recorded later, or undone. */
  readonly isKnown: (organisationId: string) => boolean;
  readonly lifeOf: (organisationId: string) => Life | undefined;
  readonly descriptionsOf: (organisationId: string) => readonly Description[];
  /** All that counts for an organisation: what it told itself and what was carried to it. */
  readonly statementsFor: (organisationId: string) => readonly Statement[];
  readonly decisionsOn: (statementId: string, role: TrainingRole) => readonly Decision[];
  readonly countedTypes: Steps<readonly string[]>;
  /** What is asked of schools on every day. */
  readonly asked: Readonly<Record<'staff' | 'dsl', RequirementSteps>>;
};

export function indexOf(facts: TrainingFacts): FactsIndex {
  const lives = new Map(facts.lives.map((life) => [life.organisationId, life]));
  const descriptions = Map.groupBy(facts.descriptions, ({ organisationId }) => organisationId);
  const statements = Map.groupBy(facts.statements, ({ organisationId }) => organisationId);
  const decisions = Map.groupBy(facts.decisions, ({ statementId }) => statementId);
  const tellersOf = tellersFrom(facts.successions);
  return {
    isKnown: (id) => lives.has(id) || descriptions.has(id),
    lifeOf: (id) => lives.get(id),
    descriptionsOf: (id) => descriptions.get(id) ?? [],
    statementsFor: (id) => [...tellersOf(id)].flatMap((teller) => statements.get(teller) ?? []),
    decisionsOn: (id, role) => decisions.get(id)?.filter((decision) => decision.role === role) ?? [],
    countedTypes: countedTypes(facts.scopes),
    asked: {
      staff: requirementSteps(facts.requirements, { role: 'whole-staff', kind: 'school' }),
      dsl: requirementSteps(facts.requirements, { role: 'dsl', kind: 'school' }),
    },
  };
}
