import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { missingWords } from './missing-words.ts';

const listOn = isoDate('2026-11-01');
const missing = (...names: readonly string[]): Parameters<typeof missingWords>[0] =>
  names.map((name) => ({ organisationId: name, name, listOn, inPost: 3 }));

test('organisations that a list of staff leaves out are named, a dozen not one by one', () => {
  expect(missingWords(missing('Housing'))).toBe('1 organisation of the list before is not in this one: Housing.');
  expect(missingWords(missing('Housing', 'Members'))).toBe(
    '2 organisations of the list before are not in this one: Housing and Members.',
  );
  const dozen = Array.from({ length: 12 }, (_, index) => `Team ${String(index + 1)}`);
  expect(missingWords(missing(...dozen))).toContain('Team 10 and 2 others.');
});
