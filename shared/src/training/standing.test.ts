import { expect, it } from 'vitest';
import { trainingClasses, upToDateClass } from './standing.ts';

it('a school is up to date only when its staff and its safeguarding lead both are', () => {
  for (const staff of trainingClasses) {
    for (const dsl of trainingClasses) {
      expect(upToDateClass(staff, dsl) === 'trained').toBe(staff === 'trained' && dsl === 'trained');
      expect(upToDateClass(staff, dsl)).toBe(upToDateClass(dsl, staff));
    }
  }
});

it('what is overdue is never hidden by what is only unknown', () => {
  expect(upToDateClass('noAnswer', 'outOfDate')).toBe('outOfDate');
  expect(upToDateClass('notTrained', 'checking')).toBe('notTrained');
  expect(upToDateClass('checking', 'noAnswer')).toBe('checking');
  expect(upToDateClass('trained', 'noAnswer')).toBe('noAnswer');
});
