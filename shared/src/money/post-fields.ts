import { ownerFields } from '../registers/field.ts';

export const posts = {
  code: 'posts',
  fields: {
    post: {
      kind: 'words',
      label: 'Post',
      hint: 'The role, no names of people',
      most: 120,
      isNeeded: true,
      alsoCalled: ['Role', 'Job title'],
    },
    organisation: { kind: 'words', label: 'Employed by', most: 120 },
    work: { kind: 'words', label: 'What it does for the duty', most: 300 },
    hundredths: {
      kind: 'number',
      label: 'Full-time equivalent',
      hint: 'Such as 0.6 for three days of five; only the part that serves the duty',
      least: 1,
      most: 2000,
      alsoCalled: ['FTE'],
      inHundredths: ['Hundredths of a full-time post', 'FTE in hundredths'],
    },
    yearlyCost: {
      kind: 'pounds',
      label: 'Cost a year in pounds',
      hint: 'Of that part, with on-costs; leave it open where it is not recorded',
    },
    whoPays: { kind: 'list', label: 'Who pays', hint: 'Several for a joint post' },
    held: {
      kind: 'choice',
      label: 'Is it filled?',
      choices: { filled: 'Filled', vacant: 'Vacant', 'not-known': 'Not known' },
      isNeeded: true,
    },
    from: { kind: 'day', label: 'From', notDue: 'What is to be seen to is the end of its funding', begins: true },
    until: { kind: 'day', label: 'Funded until', due: 'Funding of the post ends' },
    endedOn: { kind: 'day', label: 'Ended on', hint: 'Where its funding was not renewed, or it was given up' },
    ...ownerFields,
    source: { kind: 'words', label: 'Source', most: 200 },
  },
} as const;
