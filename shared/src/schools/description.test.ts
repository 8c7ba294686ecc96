import { expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { descriptionAt } from './description.ts';
import type { Description } from './description.ts';

const named = (name: string, validFrom: string): Description => ({
  organisationId: 'school',
  validFrom: isoDate(validFrom),
  name,
  typeCode: '1',
  typeName: null,
  phase: 'primary',
  control: 'maintained',
  trust: null,
  postcode: null,
  town: null,
  dfeNumber: null,
});

it('a renamed school has the name it had on the day asked about', () => {
  const names = [named('Hillside Academy', '2018-01-01'), named('Hillside School', '2015-07-01')];
  const nameOn = (day: string) => descriptionAt(names, isoDate(day))?.name;
  expect(nameOn('2017-12-31')).toBe('Hillside School');
  expect(nameOn('2018-01-01')).toBe('Hillside Academy');
  expect(nameOn('2000-01-01')).toBe('Hillside School');
  expect(descriptionAt([], isoDate('2018-01-01'))).toBeUndefined();
});
