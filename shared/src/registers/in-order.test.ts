import { expect, test } from 'vitest';
import { inListOrder } from './in-order.ts';

const entries = [
  { name: 'School 10', values: { heldOn: '2018-02-01' } },
  { name: 'School 2', values: { heldOn: null } },
  { name: 'Abbey', values: { heldOn: '2018-03-01' } },
];

function names(latestBy?: string): readonly string[] {
  return inListOrder(latestBy === undefined ? {} : { latestBy }, entries).map(({ name }) => name);
}

test('a list is in the order of its names, as a reader looks them up', () => {
  expect(names()).toEqual(['Abbey', 'School 2', 'School 10']);
});

test('a list by days has the latest first, and what has no day last', () => {
  expect(names('heldOn')).toEqual(['Abbey', 'School 10', 'School 2']);
});
