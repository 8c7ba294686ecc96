import { expect, it } from 'vitest';
import { counted, inAList } from './words.ts';

it('things are listed as a sentence lists them', () => {
  const lists = [[], ['plans'], ['plans', 'actions'], ['plans', 'actions', 'reports']];
  expect(lists.map(inAList)).toEqual(['', 'plans', 'plans and actions', 'plans, actions and reports']);
});

it('a count is written in one way, with its thousands apart', () => {
  expect(counted(1025, ['day', 'days'])).toBe('1,025 days');
});
