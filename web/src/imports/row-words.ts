import type { BatchKind } from '@due-regard/shared/imports/batch.ts';

type OneAndSeveral = readonly [one: string, several: string];

interface RowWords {
  readonly heading: string;
  readonly isNew: OneAndSeveral;
  readonly isKnown: OneAndSeveral;
}

/** What the rows of a file are, in its own words: a file of links holds links. */
export const rowWords: Readonly<Record<BatchKind, RowWords>> = {
  schools: wordsFor('Schools', ['school', 'schools']),
  links: wordsFor('Links', ['link between schools', 'links between schools']),
  statements: {
    heading: 'Rows',
    isNew: ['row brings something new', 'rows bring something new'],
    isKnown: ['row says what is known already', 'rows say what is known already'],
  },
  totals: wordsFor('Totals', ['total', 'totals']),
  organisations: wordsFor('Services, partners and settings', ['entry', 'entries']),
  plan: {
    heading: 'Actions',
    isNew: ['action is new or changed', 'actions are new or changed'],
    isKnown: ['row says what is recorded', 'rows say what is recorded'],
  },
  'agency-reply': {
    heading: 'Answers',
    isNew: ['action is answered', 'actions are answered'],
    isKnown: ['answer is known already', 'answers are known already'],
  },
  register: {
    heading: 'Entries',
    isNew: ['entry is new or changed', 'entries are new or changed'],
    isKnown: ['row says what is recorded', 'rows say what is recorded'],
  },
  learning: wordsFor('Training of people', ['result of a person', 'results of people']),
  staff: wordsFor('People in post', ['post', 'posts']),
};

function wordsFor(heading: string, [one, several]: OneAndSeveral): RowWords {
  return {
    heading,
    isNew: [`${one} is new`, `${several} are new`],
    isKnown: [`${one} is known already`, `${several} are known already`],
  };
}
