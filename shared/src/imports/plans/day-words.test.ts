import { describe, expect, test } from 'vitest';
import { isDayInWords, suggestedDay } from './day-words.ts';

describe('words in place of a day', () => {
  test('are told from days', () => {
    const words = ['Ongoing', 'Q2 2018/19', 'March 2018', 'by end of year', '13 March', 'TBC', '2018/19'];
    expect(words.filter(isDayInWords)).toEqual(words);
    const days = ['13/03/2018', '2018-03-13', '13 March 2018', ' ', 43_172, '31/02/2018'];
    expect(days.filter(isDayInWords)).toEqual([]);
  });

  test.each([
    ['March 2018', '2018-03-31'],
    ['by end of Feb 2020', '2020-02-29'],
    ['Sept 18', '2018-09-30'],
    ['Q1 2018/19', '2018-06-30'],
    ['Q4 2018-19', '2019-03-31'],
    ['Quarter 2 of 2018/2019', '2018-09-30'],
    ['2018/19', '2019-03-31'],
    ['end of 2018', '2018-12-31'],
  ])('“%s” may mean its last day, which is offered', (words, day) => {
    expect(suggestedDay(words)).toBe(day);
  });

  test.each(['Ongoing', 'by end of year', 'Q5 2018/19', '2018/20', 'Smarch 2018', 'March 1066', ''])(
    '“%s” names no time',
    (words) => {
      expect(suggestedDay(words)).toBeNull();
    },
  );
});
