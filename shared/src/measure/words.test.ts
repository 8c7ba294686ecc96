import { expect, it } from 'vitest';
import { inAList } from './words.ts';

it('things are listed as a sentence lists them', () => {
  const lists = [[], ['plans'], ['plans', 'actions'], ['plans', 'actions', 'reports']];
  expect(lists.map(inAList)).toEqual(['', 'plans', 'plans and actions', 'plans, actions and reports']);
});
