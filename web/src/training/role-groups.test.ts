import { expect, test } from 'vitest';
import { askedRoles } from '@due-regard/shared/training/requirement.ts';
import { roleGroups } from './role-groups.ts';

test('everybody of whom something can be asked stands in one group', () => {
  expect(roleGroups.flatMap(({ roles }) => roles).toSorted()).toEqual([...askedRoles].toSorted());
});
