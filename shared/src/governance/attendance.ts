import { register } from '../registers/register.ts';
import { isMembers } from './members.ts';

/** How many came to a meeting from each agency or in each role; never who, and never councillors. */
export const attendance = register({
  code: 'attendance',
  room: 'governance',
  title: 'Attendance at meetings',
  thing: 'number present',
  purpose:
    'How many officers and partners were at a meeting, by role or agency; councillors’ attendance is not recorded.',
  fields: {
    meeting: { kind: 'one', of: 'meeting', label: 'Meeting', isNeeded: true },
    who: {
      kind: 'words',
      label: 'Role or agency',
      hint: 'Such as Head of Equalities, or the police; no names of people, and no councillors',
      most: 120,
      isWho: true,
      isNeeded: true,
      alsoCalled: ['Agency', 'Role'],
    },
    present: { kind: 'number', label: 'Number present', least: 0, most: 500, isNeeded: true },
    invited: {
      kind: 'number',
      label: 'Number invited',
      hint: 'Leave it open where it is not known',
      least: 0,
      most: 500,
    },
  },
  namedBy: ['who'],
  columns: ['meeting', 'present', 'invited'],
  happenedOn: () => 'meeting',
  knownBy: ['meeting', 'who'],
  partOf: 'meeting',
  problemsIn: ({ who, present, invited }) => [
    ...(isMembers(who) ? [{ field: 'who', code: 'members' }] : []),
    ...(invited !== null && present > invited ? [{ field: 'present', code: 'more-than-invited' }] : []),
  ],
  problemWords: {
    members: 'Enter a role of an officer or an agency: councillors’ attendance is not recorded here',
    'more-than-invited': 'Enter no more people present than were invited',
  },
});
