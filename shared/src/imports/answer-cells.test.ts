import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { answerWord, readCount, readLine, readYesOrNo } from './answer-cells.ts';
import { readDayColumns } from './day-columns.ts';
import type { Cell } from './table.ts';

describe('words in the place of an answer', () => {
  it.each(['', '  ', '-', 'N/A', 'n/a.', 'TBC', '#N/A', 'No  reply'])('%j says nothing, and never no', (cell) => {
    expect(answerWord(cell)).toBe('nothing');
  });
  it.each(['No', 'NONE', 'not yet', 'Not trained.', 'FALSE', ' n '])('%j says no', (cell) => {
    expect(answerWord(cell)).toBe('no');
  });
  it.each(['Yes', 'TRUE', 'done', '✓'])('%j says yes', (cell) => {
    expect(answerWord(cell)).toBe('yes');
  });
  it('leaves what is an answer of its own', () => {
    const cells: Cell[] = ['12', 0, 'Notley High', 'no later than May', { date: isoDate('2018-03-13') }];
    expect(cells.map(answerWord)).toEqual(cells.map(() => undefined));
  });
});

describe('numbers of people', () => {
  it.each<[Cell, number | null]>([
    [34, 34],
    [0, 0],
    ['34', 34],
    [' 1,204 ', 1204],
    ['34.0', 34],
    ['none', 0],
    ['', null],
    ['n/a', null],
  ])('%j is %j', (cell, value) => {
    expect(readCount(cell)).toEqual({ value });
  });
  it.each<[Cell, string]>([
    ['5.00E+06', 'number-in-scientific-form'],
    [34.5, 'number-not-read'],
    [-1, 'number-not-read'],
    ['all', 'number-not-read'],
    ['30/34', 'number-not-read'],
    [{ date: isoDate('2018-03-13') }, 'number-not-read'],
    [100_001, 'number-too-large'],
  ])('%j is refused: %s', (cell, refused) => {
    expect(readCount(cell)).toEqual({ refused });
  });
  it('e-learning is counted or not, and a blank is neither', () => {
    expect(['Yes', 'no', '', 'some'].map(readYesOrNo)).toEqual([
      { value: true },
      { value: false },
      { value: null },
      { refused: 'yes-or-no-needed' },
    ]);
  });
});

const anyCharacter = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

describe('words of somebody’s own', () => {
  it.each<[Cell, string | null]>([
    [' Trust e-learning,\r\n12 October ', 'Trust e-learning, 12 October'],
    ["'=HYPERLINK(1)", '=HYPERLINK(1)'],
    ['-', null],
    ['None', null],
    [2018, '2018'],
  ])('%j is read as %j', (cell, value) => {
    expect(readLine(cell)).toEqual({ value });
  });
  it.each<[string, string]>([
    ['ask jo@oakfield.example', 'personal-data'],
    ['bell \u0007', 'text-not-storable'],
    ['half \uD83D', 'text-not-storable'],
    ['x'.repeat(301), 'text-too-long'],
  ])('%j is refused: %s', (cell, refused) => {
    expect(readLine(cell)).toEqual({ refused });
  });
  it('is one line without control characters, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (typed) => {
        const reading = readLine(typed);
        if ('value' in reading) expect(reading.value ?? 'x').toMatch(/^[^\p{Cc}]{1,300}$/u);
      }),
    );
  });
});

describe('the columns of days of one file', () => {
  const today = isoDate('2018-06-20');
  const past = (...cells: Cell[]) => ({ cells, isPast: true });
  const any = (...cells: Cell[]) => ({ cells, isPast: false });

  it('are read one way: one day that proves the order settles them all', () => {
    expect(readDayColumns([past('01/03/2018', 'No'), past('13/03/2018', 'n/a')], { today })).toEqual({
      kind: 'read',
      columns: [
        [{ day: isoDate('2018-03-01') }, { word: 'no' }],
        [{ day: isoDate('2018-03-13') }, { day: null }],
      ],
    });
  });

  it('are settled by a day of the past that would else not have come yet', () => {
    expect(readDayColumns([past('01/03/2018'), past('07/06/2018')], { today })).toMatchObject({
      columns: [[{ day: isoDate('2018-03-01') }], [{ day: isoDate('2018-06-07') }]],
    });
    expect(readDayColumns([past('01/03/2018'), any('07/06/2018')], { today })).toMatchObject({ kind: 'ask' });
    expect(readDayColumns([past('07/06/2018', '03/12/2018')], { today })).toMatchObject({ kind: 'ask' });
  });

  it('are a question when nothing settles them', () => {
    expect(readDayColumns([past('', 'yes'), past('No', '01/03/2018')], { today })).toEqual({
      kind: 'ask',
      column: 1,
      example: '01/03/2018',
    });
  });

  it('are read as somebody says, and a day that cannot be so is refused by itself', () => {
    expect(readDayColumns([past('01/03/2018', '13/03/2018')], { today, order: 'month-day' })).toEqual({
      kind: 'read',
      columns: [[{ day: isoDate('2018-01-03') }, { refused: 'date-not-in-calendar' }]],
    });
  });

  it('without a year are no days, and ask nothing', () => {
    for (const day of ['13/03', '01/09', '13 March', 'Sept 1st'])
      expect(readDayColumns([past(day)], { today })).toMatchObject({ columns: [[{ refused: 'date-without-year' }]] });
  });
});
