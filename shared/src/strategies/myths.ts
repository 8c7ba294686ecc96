import { register } from '../registers/register.ts';
import { isEnded, wordingFields, wordingStanding, wordingStandings } from './wording.ts';

/** What people say about Prevent that is not so, and what can be answered. */
export const myths = register({
  code: 'myths',
  room: 'strategies',
  title: 'Myths and answers',
  thing: 'myth',
  purpose: 'What is often said about Prevent and is not so, with an answer that councillors and staff can give.',
  fields: {
    myth: { kind: 'words', label: 'What is said', most: 300, isNeeded: true, alsoCalled: ['Myth'] },
    answer: {
      kind: 'words',
      label: 'What can be answered',
      most: 1000,
      isNeeded: true,
      alsoCalled: ['Answer', 'Fact'],
    },
    ...wordingFields,
  },
  namedBy: ['myth'],
  nameBegins: 'Myth',
  gathered: ['myth', 'myths'],
  columns: ['answer', 'source', 'reviewDue'],
  standings: wordingStandings,
  standingOf: ({ values }, { asAt }) => wordingStanding(values, asAt),
  isOver: ({ values }, { asAt }) => isEnded(values, asAt),
});
