import type { IsoDate } from '../calendar/iso-date.ts';

/** Which types of school the coverage measures count, from a day on. */
export type Scope = {
  readonly scopeId: string;
  readonly validFrom: IsoDate;
  /** GIAS type codes with leading zeros dropped. */
  readonly typeCodes: readonly string[];
};

export const outOfScopeReasons = ['closed', 'not-open-yet', 'type-not-in-scope', 'type-unknown'] as const;

export type OutOfScopeReason = (typeof outOfScopeReasons)[number];
