import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDate, partsOf } from '../calendar/iso-date.ts';
import { readDate, readDateColumn } from './dates.ts';

const day = (text: string) => ({ day: isoDate(text) });

describe('one cell read as a day', () => {
  it.each([
    ['2018-03-13', '2018-03-13'],
    ['2018/03/13', '2018-03-13'],
    ['2025/12/02 00:00:00', '2025-12-02'],
    ['2018-03-13T09:30:00Z', '2018-03-13'],
    ['13-03-2018', '2018-03-13'],
    ['13/03/2018', '2018-03-13'],
    ['1/3/2018', '2018-03-01'],
    ['13.03.2018', '2018-03-13'],
    ['15/10/25, 09:21', '2025-10-15'],
    ['13/03/69', '2069-03-13'],
    ['13/03/70', '1970-03-13'],
    ['13 March 2018', '2018-03-13'],
    ['13th march 2018', '2018-03-13'],
    ['30-Nov-2028', '2028-11-30'],
    ['30-Nov-28', '2028-11-30'],
    ['1 Sept 2017', '2017-09-01'],
    ['Thursday, 10 September 2026, 6:51 PM', '2026-09-10'],
    ['March 13, 2018', '2018-03-13'],
    ['29/02/2016', '2016-02-29'],
    ['43172', '2018-03-13'],
    ['43172.75', '2018-03-13'],
    [' 13/03/2018 ', '2018-03-13'],
    ['01-01-1800', '1800-01-01'],
  ])('reads %j as %s', (text, expected) => {
    expect(readDate(text)).toEqual(day(expected));
  });
});

describe('cells that are not plain dates', () => {
  it('reads a spreadsheet’s serial number and its own days', () => {
    expect(readDate(43_172)).toEqual(day('2018-03-13'));
    expect(readDate(43_172.999)).toEqual(day('2018-03-13'));
    expect(readDate({ date: isoDate('2018-03-13') })).toEqual(day('2018-03-13'));
  });

  it('reads a blank as no answer, not as a fault', () => {
    expect(readDate('')).toEqual({ day: null });
    expect(readDate(' \u00A0 ')).toEqual({ day: null });
  });

  it.each([
    ['01/03/207', 'date-year-not-possible'],
    ['30/11/0217', 'date-year-not-possible'],
    ['30/11/20177', 'date-year-not-possible'],
    ['0217-11-30', 'date-year-not-possible'],
    ['12/18/18', 'date-not-in-calendar'],
    ['31/04/2018', 'date-not-in-calendar'],
    ['29-02-2018', 'date-not-in-calendar'],
    ['00/00/0000', 'date-year-not-possible'],
    ['2018', 'date-not-read'],
    ['March 2018', 'date-not-read'],
    ['13 Smarch 2018', 'date-not-read'],
    ['N/A', 'date-not-read'],
    ['No expiry', 'date-not-read'],
    ['5.00E+06', 'date-not-read'],
    ['#REF!', 'date-not-read'],
    ['1'.repeat(61), 'date-not-read'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readDate(text)).toEqual({ refused: reason });
  });

  it('refuses a bare year or a negative number where a serial is meant', () => {
    expect([2018, -1, 0, 1e9, Number.NaN].map((value) => readDate(value))).toEqual(
      Array.from({ length: 5 }, () => ({ refused: 'date-not-read' })),
    );
  });

  it('reads back any day written in any of the forms', () => {
    const anyDay = fc.integer({ min: dayNumber(isoDate('1970-01-01')), max: dayNumber(isoDate('2069-12-31')) });
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = addDays(isoDate('1970-01-01'), number);
        const [year, month, dayOfMonth] = partsOf(date).map(String);
        const written = [
          date,
          `${dayOfMonth}/${month}/${year}`,
          `${dayOfMonth}-${month}-${String(year).slice(2)}`,
          number + 25_569,
        ];
        for (const cell of written) expect(readDate(cell)).toEqual({ day: date });
      }),
    );
  });
});

describe('a whole column read one way', () => {
  it('takes the day first when any value proves it', () => {
    const column = readDateColumn(['01/03/2018', '', '13/03/2018']);
    expect(column).toMatchObject({
      kind: 'read',
      order: 'day-month',
      readings: [day('2018-03-01'), { day: null }, day('2018-03-13')],
    });
  });

  it('asks when every value fits both ways', () => {
    expect(readDateColumn(['01/03/2018', '02/04/2018'])).toEqual({
      kind: 'ask',
      examples: ['01/03/2018', '02/04/2018'],
      suggests: null,
    });
  });

  it('asks, and says what it looks like, when values only fit month first', () => {
    expect(readDateColumn(['12/18/18', '01/03/2018'])).toEqual({
      kind: 'ask',
      examples: ['12/18/18', '01/03/2018'],
      suggests: 'month-day',
    });
  });

  it('does not ask about values that read the same both ways', () => {
    expect(readDateColumn(['05/05/2018', '2018-03-01', '13 March 2018', 43_172])).toMatchObject({ kind: 'read' });
  });

  it('does not ask when the layout, or a person, has said', () => {
    expect(readDateColumn(['01/03/2018'], 'day-month')).toMatchObject({ readings: [day('2018-03-01')] });
    expect(readDateColumn(['01/03/2018'], 'month-day')).toMatchObject({ readings: [day('2018-01-03')] });
  });
});

describe('a column that mixes right and wrong values', () => {
  it('refuses by row what does not fit the order that other values prove', () => {
    const column = readDateColumn(['13/03/2018', '12/18/18', '01/03/207', '30/11/0217']);
    expect(column).toMatchObject({
      readings: [
        day('2018-03-13'),
        { refused: 'date-not-in-calendar' },
        { refused: 'date-year-not-possible' },
        { refused: 'date-year-not-possible' },
      ],
    });
  });

  it('counts two-digit years, so that a screen can show how they were read', () => {
    expect(readDateColumn(['15/10/25', '16/10/2025'])).toMatchObject({ kind: 'read', twoDigitYears: 1 });
  });

  it('gives one reading for each cell, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.double(), fc.constantFrom('1/2/2018', '13/1/2018', '1/13/2018', '', '2/2/2')),
        ),
        (cells) => {
          const column = readDateColumn(cells);
          expect(column.kind === 'ask' ? column.examples.length > 0 : column.readings.length === cells.length).toBe(
            true,
          );
        },
      ),
    );
  });
});
