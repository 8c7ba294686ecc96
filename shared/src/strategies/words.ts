import { register } from '../registers/register.ts';
import { isEnded, wordingFields, wordingStanding, wordingStandings } from './wording.ts';

const kinds = {
  definition: 'Definition',
  strand: 'Strand of the counter-terrorism strategy',
  aim: 'Aim of Prevent',
  duty: 'What the law asks',
  strategy: 'Strategy of the government',
} as const;

/** The words in which the duty is spoken of, so that papers and pages say the same. */
export const words = register({
  code: 'words',
  room: 'strategies',
  title: 'Words about the duty',
  thing: 'word',
  purpose:
    'What terrorism, extremism, the four strands, the aim of Prevent and the duty mean, each with its source and the day to look at it again.',
  fields: {
    term: { kind: 'words', label: 'Word', most: 200, isNeeded: true, alsoCalled: ['Term'] },
    kind: { kind: 'choice', label: 'Kind of word', choices: kinds, isNeeded: true },
    meaning: { kind: 'words', label: 'What it means', most: 1000, isNeeded: true, alsoCalled: ['Definition', 'Text'] },
    ...wordingFields,
  },
  namedBy: ['term'],
  gathered: ['word about the duty', 'words about the duty'],
  columns: ['kind', 'meaning', 'source', 'reviewDue'],
  standings: wordingStandings,
  standingOf: ({ values }, { asAt }) => wordingStanding(values, asAt),
  isOver: ({ values }, { asAt }) => isEnded(values, asAt),
});
