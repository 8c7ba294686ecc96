import { purposes } from './amounts.ts';
import { financialYears } from './financial-year.ts';

export const spending = {
  code: 'spending',
  fields: {
    what: { kind: 'words', label: 'Spent on', most: 150, isNeeded: true, alsoCalled: ['Item', 'Description'] },
    purpose: { kind: 'choice', label: 'Purpose', choices: purposes, isNeeded: true },
    year: { kind: 'choice', label: 'Financial year', choices: financialYears, isNeeded: true },
    kind: {
      kind: 'choice',
      label: 'Spent or planned?',
      choices: { spent: 'Spent', planned: 'Planned' },
      isNeeded: true,
    },
    amount: {
      kind: 'pounds',
      label: 'Amount in pounds',
      hint: 'Without the cost of posts, which have a register of their own; leave it open where it is not recorded',
      alsoCalled: ['Amount', 'Cost'],
    },
    whoPays: { kind: 'list', label: 'Who pays', hint: 'Agencies, such as Ridgeway Police' },
    grants: { kind: 'several', label: 'Grants that pay for it', of: 'funding' },
    source: { kind: 'words', label: 'Source', hint: 'Such as the outturn report of June', most: 200 },
    link: { kind: 'link', label: 'Where it can be read' },
  },
} as const;
