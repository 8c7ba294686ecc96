import { register } from '../registers/register.ts';

const kinds = {
  police: 'Police force',
  health: 'Health body',
  district: 'District council',
  fire: 'Fire and rescue service',
  probation: 'Probation',
  'counter-terrorism': 'Counter-terrorism policing region',
  other: 'Something else',
} as const;

const extents = {
  same: 'The same area',
  inside: 'Inside the council’s area',
  wider: 'The council’s whole area and more',
  part: 'Part of the council’s area and more',
  unknown: 'Not known',
} as const;

/** Whose areas lie over that of the council: figures of one are not figures of the other. */
export const areas = register({
  code: 'areas',
  room: 'strategies',
  title: 'Areas that overlap',
  thing: 'area',
  purpose:
    'Police, health, districts and others whose areas lie over that of the council, so that no figure of one is read as ' +
    'that of another.',
  fields: {
    title: { kind: 'words', label: 'Name', most: 200, isNeeded: true, alsoCalled: ['Area', 'Body'] },
    kind: { kind: 'choice', label: 'Kind', choices: kinds, isNeeded: true },
    extent: { kind: 'choice', label: 'Where it lies', choices: extents, isNeeded: true },
    overlap: {
      kind: 'words',
      label: 'How the areas overlap',
      hint: 'Which districts or neighbouring councils, and what that means for figures and meetings',
      most: 1000,
    },
    beganOn: { kind: 'day', label: 'Since' },
    endsOn: {
      kind: 'day',
      label: 'Until',
      hint: 'The last day, where it has ended or will end',
      notDue: 'The area of somebody else: nobody here has to do anything on that day',
    },
    source: { kind: 'words', label: 'Source', most: 200 },
    link: { kind: 'link', label: 'Link' },
  },
  namedBy: ['title'],
  columns: ['kind', 'extent', 'overlap'],
  standings: {
    current: { label: 'Now', means: 'open' },
    later: { label: 'Not yet', means: 'open' },
    ended: { label: 'Ended', means: 'over' },
  },
  standingOf: ({ values: { beganOn, endsOn } }, { asAt }) => {
    if (endsOn !== null && endsOn < asAt) return 'ended';
    return beganOn !== null && beganOn > asAt ? 'later' : 'current';
  },
  problemsIn: ({ beganOn, endsOn }) =>
    beganOn !== null && endsOn !== null && endsOn < beganOn ? [{ field: 'endsOn', code: 'before-since' }] : [],
  problemWords: { 'before-since': 'Enter a day not before the first' },
});
