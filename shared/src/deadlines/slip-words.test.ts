import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { slipWords } from './slip-words.ts';

test('always prints the day first promised beside a day put off', () => {
  const [dueOn, firstDueOn] = [isoDate('2018-03-13'), isoDate('2018-01-31')];
  expect(slipWords({ dueOn, firstDueOn, slips: 1 })).toBe('first promised for 31 January 2018, put off once');
  expect(slipWords({ dueOn, firstDueOn, slips: 2 })).toBe('first promised for 31 January 2018, put off twice');
  expect(slipWords({ dueOn, firstDueOn, slips: 3 })).toBe('first promised for 31 January 2018, put off 3 times');
  expect(slipWords({ dueOn: firstDueOn, firstDueOn: dueOn, slips: 0 })).toBe('first promised for 13 March 2018');
  expect(slipWords({ dueOn, firstDueOn: dueOn, slips: 0 })).toBe(null);
  expect(slipWords({ dueOn: null, firstDueOn: null, slips: 0 })).toBe(null);
});
