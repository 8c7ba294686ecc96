import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { agreementProblems } from './agreement.ts';

const today = isoDate('2018-03-13');

function codes(assessedOn: string, agreedOn: string) {
  return agreementProblems({ assessedOn: isoDate(assessedOn), agreedOn: isoDate(agreedOn) }, today).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

test('what is agreed was assessed before, or on the same day, and neither on a day to come', () => {
  expect(codes('2018-02-01', '2018-02-05')).toEqual([]);
  expect(codes('2018-02-05', '2018-02-05')).toEqual([]);
  expect(codes('2018-02-05', '2018-02-01')).toEqual(['assessedOn after-agreement']);
  expect(codes('2018-03-14', '2018-03-01')).toEqual(['assessedOn in-the-future']);
});
