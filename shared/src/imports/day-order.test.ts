import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { DayOrder } from './day-order.ts';
import { readDayColumns } from './day-columns.ts';

const today = isoDate('2026-11-22');

const twoDigits = fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0'));
const inNumbers = fc
  .tuple(twoDigits, twoDigits, fc.constantFrom('24', '26', '2026', '2018', '207'))
  .map(([first, second, year]) => `${first}/${second}/${year}`);
const cell = fc.oneof(
  { weight: 6, arbitrary: inNumbers },
  { weight: 1, arbitrary: fc.constantFrom('', 'no', 'n/a', '2026-03-01', '13 March 2018', '45145', 'anything') },
);

describe('the order of days and months in a file that passes by', () => {
  test('is what reading whole columns says', () => {
    const column = fc.record({ cells: fc.array(cell, { maxLength: 6 }), isPast: fc.boolean() });
    fc.assert(
      fc.property(fc.array(column, { maxLength: 3 }), (columns) => {
        const order = new DayOrder(today);
        for (const [index, { cells, isPast }] of columns.entries()) {
          for (const one of cells) order.look(one, { column: String(index), isPast });
        }
        const whole = readDayColumns(columns, { today });
        const inDays = readDayColumns(columns, { today, order: order.atEnd().order ?? 'day-month' });
        expect(order.atEnd().order === undefined).toBe(whole.kind === 'ask');
        if (whole.kind === 'read') expect(inDays).toEqual(whole);
        else expect(order.atEnd()).toMatchObject({ example: whole.example });
      }),
      { numRuns: 2000 },
    );
  });

  test('is known as soon as one day can only come first', () => {
    const order = new DayOrder(today);
    expect(order.look('01/02/2018', { column: 'Day', isPast: true })).toBe(true);
    expect(order.settled).toBeUndefined();
    order.look('13/02/2018', { column: 'Day', isPast: true });
    expect(order.settled).toBe('day-month');
  });

  test('is what a person has said, whatever the values', () => {
    const order = new DayOrder(today, 'month-day');
    order.look('13/02/2018', { column: 'Day', isPast: true });
    expect(order.atEnd()).toEqual({ order: 'month-day' });
  });

  test('is asked with the first value that fits both ways', () => {
    const order = new DayOrder(today);
    order.look('05/05/2018', { column: 'Day', isPast: true });
    order.look('01/02/2018', { column: 'Completed', isPast: true });
    expect(order.atEnd()).toEqual({ order: undefined, column: 'Completed', example: '01/02/2018' });
  });
});
