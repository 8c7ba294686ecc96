import { expect, test } from 'vitest';
import type { Role } from '@due-regard/shared/people/role.ts';
import { areasOf } from './areas.ts';

test.each<[Role, readonly string[]]>([
  ['viewer', ['Overview', 'Training', 'Action plans']],
  ['officer', ['Overview', 'Training', 'Schools and services', 'Action plans', 'Imports']],
  ['auditor', ['Overview', 'Training', 'Schools and services', 'Action plans', 'Imports', 'Record of changes']],
  [
    'administrator',
    ['Overview', 'Training', 'Schools and services', 'Action plans', 'Imports', 'People', 'Record of changes'],
  ],
])('the menu of a %s holds what they may open', (role, words) => {
  const areas = areasOf({ code: '999', roles: [role] });
  expect(areas.map(({ text }) => text)).toEqual(words);
  expect(areas[0]?.href).toBe('/999');
});
