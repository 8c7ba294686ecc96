import { expect, test } from 'vitest';
import type { Role } from '@due-regard/shared/people/role.ts';
import { areasOf } from './areas.ts';

test.each<[Role, readonly string[]]>([
  ['viewer', ['Overview', 'Training', 'Duty', 'Action plans', 'Reports']],
  ['officer', ['Overview', 'Training', 'Schools and services', 'Duty', 'Action plans', 'Reports', 'Imports']],
  ['channel', ['Overview', 'Training', 'Duty', 'Action plans', 'Reports', 'Channel']],
  ['panel-process', ['Overview', 'Training', 'Duty', 'Action plans', 'Reports', 'Channel']],
  [
    'auditor',
    ['Overview', 'Training', 'Schools and services', 'Duty', 'Action plans', 'Reports', 'Imports', 'Record of changes'],
  ],
  [
    'administrator',
    [
      'Overview',
      'Training',
      'Schools and services',
      'Duty',
      'Action plans',
      'Reports',
      'Imports',
      'People',
      'Record of changes',
    ],
  ],
])('the menu of a %s holds what they may open', (role, words) => {
  const areas = areasOf({ code: '999', roles: [role], registers: [] });
  expect(areas.map(({ text }) => text)).toEqual(words);
  expect(areas[0]?.href).toBe('/999');
});

test('a register is in the menu once it holds something that one may read', () => {
  const areas = areasOf({ code: '999', roles: ['viewer'], registers: ['strategies'] });
  expect(areas.map(({ text }) => text)).toEqual([
    'Overview',
    'Training',
    'Duty',
    'Action plans',
    'Strategies',
    'Reports',
  ]);
});
