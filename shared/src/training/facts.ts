import type { IsoDate } from '../calendar/iso-date.ts';
import type { Description } from '../schools/description.ts';
import type { Life } from '../schools/life.ts';
import type { Organisation } from '../schools/organisation.ts';
import type { Scope } from '../schools/scope.ts';
import type { Succession } from '../schools/succession.ts';
import type { Course } from './course.ts';
import type { Decision } from './decision.ts';
import type { Requirement } from './requirement.ts';
import type { Statement } from './statement.ts';

/** All that the coverage of one authority rests on, as known on some day. The order matters only where its type says so. */
export type TrainingFacts = {
  readonly organisations: readonly Organisation[];
  /** Of several for one organisation the last counts. */
  readonly lives: readonly Life[];
  readonly descriptions: readonly Description[];
  readonly successions: readonly Succession[];
  readonly scopes: readonly Scope[];
  readonly requirements: readonly Requirement[];
  readonly courses: readonly Course[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly Decision[];
  /** The date of the first accepted register; null before there is one. */
  readonly registerKnownFrom: IsoDate | null;
};
