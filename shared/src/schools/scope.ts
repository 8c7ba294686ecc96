import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { inForce } from '../measure/in-force.ts';
import { combine, mapSteps, valueAt } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';
import type { Description } from './description.ts';
import { lifeSteps } from './life.ts';
import type { Life } from './life.ts';

/** Which types of school the coverage measures count, from a day on. */
export type Scope = {
  readonly scopeId: string;
  readonly validFrom: IsoDate;
  /** GIAS type codes with leading zeros dropped. */
  readonly typeCodes: readonly string[];
};

export const outOfScopeReasons = ['closed', 'not-open-yet', 'type-not-in-scope', 'type-unknown'] as const;

export type OutOfScopeReason = (typeof outOfScopeReasons)[number];

/** Whether a school is counted on a day, and if not, why. */
export type ScopeStatus = 'in-scope' | OutOfScopeReason;

/** What the scope rule asks of one school. */
export type ScopeFacts = {
  readonly life: Life | undefined;
  readonly descriptions: readonly Description[];
  readonly scopes: readonly Scope[];
};

/** Open and state-funded, with nursery schools, pupil referral units and special schools. */
export const defaultScopeTypes: readonly string[] =
  '1 2 3 5 6 7 8 12 14 15 28 33 34 35 36 38 39 40 41 42 43 44 45 46 57'.split(' ');

/** Whether a school is counted on a day. A school that is not open is out for that reason, whatever its type. */
export function scopeAt(facts: ScopeFacts, asAt: IsoDate): ScopeStatus {
  return valueAt(scopeSteps(facts, countedTypes(facts.scopes)), dayNumber(asAt));
}

/** The type codes counted on every day; the default ones where no scope was ever set. */
export function countedTypes(scopes: readonly Scope[]): Steps<readonly string[]> {
  return mapSteps(inForce(scopes), (scope) => scope?.typeCodes ?? defaultScopeTypes);
}

/** {@link scopeAt} on every day. @param counted from {@link countedTypes}, made once for all schools */
export function scopeSteps(
  { life, descriptions }: Pick<ScopeFacts, 'life' | 'descriptions'>,
  counted: Steps<readonly string[]>,
): Steps<ScopeStatus> {
  const typed = combine(inForce(descriptions), counted, typeStatus);
  return combine(lifeSteps(life), typed, (state, status) => (state === 'open' ? status : state));
}

function typeStatus(description: Description | undefined, counted: readonly string[]): ScopeStatus {
  const code = description?.typeCode ?? null;
  if (code === null) return 'type-unknown';
  return counted.includes(code) ? 'in-scope' : 'type-not-in-scope';
}
