import { journalApi } from '@due-regard/shared/journal/api.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import type { OptionalRegister } from '@due-regard/shared/measure/registers-in-use.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { keepsPanel, readsFigures, readsSchools } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { NavigationItem } from './design-system/ServiceNavigation.tsx';
import { allows } from './here.ts';

interface Area {
  readonly to: string;
  readonly text: string;
  readonly allow: Allow;
  /** Shown once it holds something that the reader may see. */
  readonly register?: OptionalRegister;
}

const areas: readonly Area[] = [
  { to: '', text: 'Overview', allow: readsFigures },
  { to: '/training', text: 'Training', allow: readsFigures },
  { to: '/schools', text: 'Schools and services', allow: readsSchools },
  { to: '/duty', text: 'Duty', allow: readsFigures },
  { to: '/plans', text: 'Action plans', allow: readsFigures },
  { to: '/strategies', text: 'Strategies', allow: readsFigures, register: 'strategies' },
  { to: '/bodies', text: 'Governance', allow: readsFigures, register: 'bodies' },
  { to: '/registers', text: 'Registers', allow: readsFigures, register: 'registers' },
  { to: '/reports', text: 'Reports', allow: readsFigures },
  { to: '/channel', text: 'Channel', allow: keepsPanel },
  { to: '/imports', text: 'Imports', allow: readsSchools },
  { to: '/people', text: 'People', allow: peopleApi.list.allow },
  { to: '/changes', text: 'Record of changes', allow: journalApi.list.allow },
];

/** The areas of a council that somebody with these roles may open. */
export function areasOf(council: {
  readonly code: string;
  readonly roles: readonly Role[];
  readonly registers: readonly OptionalRegister[];
}): readonly NavigationItem[] {
  return areas
    .filter((area) => allows(area, council.roles))
    .filter(({ register }) => register === undefined || council.registers.includes(register))
    .map(({ to, text }) => ({ href: `/${council.code}${to}`, text }));
}
