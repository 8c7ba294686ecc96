import { register } from '../registers/register.ts';
import { isEnded, wordingFields, wordingStanding, wordingStandings } from './wording.ts';

const kinds = {
  step: 'Step of the pathway',
  vulnerability: 'Related vulnerability',
} as const;

/** How a worry is passed on, and what may lie behind it: in categories, never in numbers, and never about anybody. */
export const referralPathway = register({
  code: 'referral-pathway',
  room: 'strategies',
  title: 'Parts of the referral pathway',
  thing: 'part of the referral pathway',
  purpose:
    'How a worry about somebody is passed on and what may lie behind it, in plain words that may be public; it counts nothing.',
  fields: {
    title: { kind: 'words', label: 'Step or vulnerability', most: 200, isNeeded: true },
    kind: { kind: 'choice', label: 'Which of the two', choices: kinds, isNeeded: true },
    meaning: {
      kind: 'words',
      label: 'In plain words',
      hint: 'What to notice or to do; no case, no number of cases',
      most: 1000,
      isNeeded: true,
    },
    whoToTell: {
      kind: 'list',
      label: 'Whom to tell',
      hint: 'Roles, such as Designated safeguarding lead; no telephone numbers and no e-mail addresses',
    },
    ...wordingFields,
  },
  namedBy: ['title'],
  gathered: ['part of the referral pathway', 'parts of the referral pathway'],
  columns: ['kind', 'meaning', 'whoToTell', 'reviewDue'],
  standings: wordingStandings,
  standingOf: ({ values }, { asAt }) => wordingStanding(values, asAt),
  isOver: ({ values }, { asAt }) => isEnded(values, asAt),
});
