import { trainingRoles } from '@due-regard/shared/training/requirement.ts';
import type { AskedRole } from '@due-regard/shared/training/requirement.ts';

interface RoleGroup {
  readonly words: string;
  readonly roles: readonly AskedRole[];
}

/** Whose training can be asked, in groups that a reader finds their way in; schools come first. */
export const roleGroups: readonly RoleGroup[] = [
  { words: 'At schools, as the schools tell us', roles: trainingRoles },
  {
    words: 'The council’s own people, one by one',
    roles: ['council-staff', 'members', 'contractors', 'panel-members'],
  },
  { words: 'People at schools and nurseries, one by one', roles: ['governors', 'school-staff', 'early-years'] },
  {
    words: 'Partners and others, one by one',
    roles: ['partners', 'police', 'health', 'housing', 'foster-carers', 'licensing', 'voluntary'],
  },
];

/** The groups of audiences: people who are counted one by one. */
export const audienceGroups: readonly RoleGroup[] = roleGroups.slice(1);
