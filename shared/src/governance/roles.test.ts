import { expect, it } from 'vitest';
import { entryOf, seenOn } from '../registers/testing/entries.ts';
import { roles } from './roles.ts';

it('a role says whether somebody holds it and who covers; not known is neither', () => {
  const standing = (values: Readonly<Record<string, string | number>>): string | undefined => {
    const entry = entryOf(roles, { role: 'Communities manager', kind: 'post', ...values });
    return roles.standingOf?.(entry, seenOn('2018-03-13', [entry]));
  };
  expect(standing({ held: 'yes' })).toBe('alone');
  expect(standing({ held: 'yes', coveredBy: 'another' })).toBe('covered');
  expect(standing({ held: 'yes', howMany: 49 })).toBe('held');
  expect(standing({ held: 'yes', kind: 'champion' })).toBe('held');
  expect(standing({ held: 'vacant' })).toBe('vacant');
  expect(standing({ held: 'vacant', coveredBy: 'another' })).toBe('vacant-covered');
  expect(standing({ held: 'not-known', coveredBy: 'another' })).toBe('not-known');
  expect(standing({ held: 'yes', endedOn: '2018-03-13' })).toBe('ended');
});
