import { audienceNames } from './learners/audience.ts';
import { askedRoles } from './requirement.ts';
import type { AskedRole } from './requirement.ts';

/** Whose training is asked about, as the screen names them. */
export const trainingRoleNames: Readonly<Record<AskedRole, string>> = {
  'whole-staff': 'Whole staff',
  dsl: 'Safeguarding lead',
  ...audienceNames,
};

/** The same for a text that the records hold; one that is no role is shown as it is. */
export function trainingRoleName(text: string): string {
  const role = askedRoles.find((each) => each === text);
  return role === undefined ? text : trainingRoleNames[role];
}
