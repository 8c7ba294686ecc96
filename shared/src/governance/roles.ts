import { register } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';

const special = { under: 'What is to be improved, and how many hold it' } as const;

/** Who does what for the duty, by role alone. */
export const roles = register({
  code: 'roles',
  room: 'governance',
  title: 'People in roles',
  thing: 'role',
  purpose:
    'Which posts, elected roles and champions carry the duty, what each is for and who covers. No names of people.',
  fields: {
    role: {
      kind: 'words',
      label: 'Role',
      hint: 'Such as Cabinet member for communities; no names of people',
      most: 120,
      isNeeded: true,
      alsoCalled: ['Post', 'Title'],
    },
    kind: {
      kind: 'choice',
      label: 'Kind of role',
      choices: { post: 'Post', elected: 'Elected role', champion: 'Champion or network' },
      isNeeded: true,
    },
    organisation: { kind: 'words', label: 'Organisation', most: 120 },
    purpose: { kind: 'words', label: 'What it is for', most: 500 },
    toImprove: { ...special, kind: 'words', label: 'What is to be improved', most: 300 },
    actions: { ...special, kind: 'several', label: 'Actions that improve it', of: 'action' },
    bodies: { kind: 'several', label: 'Bodies it sits on', of: 'body' },
    held: {
      kind: 'choice',
      label: 'Does somebody hold it?',
      choices: { yes: 'Yes', vacant: 'Nobody at this time', 'not-known': 'Not known' },
      isNeeded: true,
    },
    howMany: {
      ...special,
      kind: 'number',
      label: 'How many hold it',
      hint: 'Such as members of a network',
      least: 0,
      most: 10_000,
    },
    countedOn: { ...special, kind: 'day', label: 'Counted on' },
    coveredBy: { kind: 'one', label: 'Who covers', hint: 'Another role, while nobody is there', of: 'roles' },
    began: { kind: 'day', label: 'There since' },
    endedOn: { kind: 'day', label: 'Ended on' },
    source: { kind: 'words', label: 'Source', most: 200 },
  },
  namedBy: ['role'],
  columns: ['kind', 'organisation', 'purpose', 'coveredBy'],
  standings: {
    covered: { label: 'Held, with cover', means: 'good' },
    alone: { label: 'Held, no cover named', means: 'attention', explained: 'Nobody is named who does it meanwhile.' },
    held: { label: 'Held', means: 'good', explained: 'By several people, or as a champion: no cover is asked for.' },
    vacant: { label: 'Nobody at this time', means: 'bad' },
    'vacant-covered': { label: 'Nobody at this time, covered', means: 'attention' },
    'not-known': { label: 'Not known', means: 'attention' },
    ended: { label: 'Ended', means: 'over' },
  },
  standingOf: ({ values: { kind, held, howMany, coveredBy, endedOn } }, { asAt }) => {
    if (hasCome(endedOn, asAt)) return 'ended';
    if (held === 'not-known') return 'not-known';
    const isCovered = coveredBy !== null;
    if (held === 'vacant') return isCovered ? 'vacant-covered' : 'vacant';
    if (isCovered) return 'covered';
    return kind === 'champion' || (howMany !== null && howMany > 1) ? 'held' : 'alone';
  },
  isOver: ({ values: { endedOn } }, { asAt }) => hasCome(endedOn, asAt),
  problemsIn: ({ howMany, countedOn }) =>
    howMany !== null && countedOn === null ? [{ field: 'countedOn', code: 'missing' }] : [],
});
