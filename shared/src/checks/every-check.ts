import type { IsoDate } from '../calendar/iso-date.ts';
import { actionChecks } from './action-checks.ts';
import type { Check, CheckFacts, Found } from './check.ts';
import { dutyChecks } from './duty-checks.ts';
import { registerChecks } from './register-checks.ts';
import { trainingChecks } from './training-checks.ts';

/** All standing rules, in the order in which the page shows them. */
export const checks: readonly Check[] = [...dutyChecks, ...actionChecks, ...registerChecks, ...trainingChecks];

/** What a rule found; rules that found nothing are shown too, so that a reader sees that they were looked at. */
export type Checked = Pick<Check, 'id' | 'name' | 'why'> & { readonly found: readonly Found[] };

export function checkAll(facts: CheckFacts, asAt: IsoDate): readonly Checked[] {
  return checks.map(({ id, name, why, find }) => ({ id, name, why, found: find(facts, asAt) }));
}
