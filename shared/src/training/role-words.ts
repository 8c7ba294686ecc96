import type { TrainingRole } from './requirement.ts';

/** Whose training is asked about, as the screen names them. */
export const trainingRoleNames: Readonly<Record<TrainingRole, string>> = {
  'whole-staff': 'Whole staff',
  dsl: 'Safeguarding lead',
};

/** The same for a text that the records hold. */
export function trainingRoleName(role: string): string {
  return role === 'dsl' ? trainingRoleNames.dsl : trainingRoleNames['whole-staff'];
}
