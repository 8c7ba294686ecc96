import { cells, goodRow, header, refusedFor, taken, text } from './nasty-file.ts';
import type { NastyFile } from './nasty-file.ts';

const noDay = refusedFor('date-not-in-calendar');
const unread = refusedFor('date-not-read');
const noYear = refusedFor('date-year-not-possible');

/** Days as people and programs write them wrongly. */
export const days: readonly NastyFile[] = [
  ...cells('WRAP date', [
    ['a year of three digits', '01/03/207', noYear],
    ['a year of the Normans', '30/11/0217', noYear],
    ['the year nought', '0000-01-01', noYear],
    ['a leap day that was none', '29/02/2019', noDay],
    ['a leap day', '29/02/2016', taken(1)],
    ['the leap day of 1900', '29/02/1900', noDay],
    ['month and day nought', '2019-00-00', noDay],
    ['30 February', '2019-02-30', noDay],
    ['the thirteenth month', '12/18/18', refusedFor('date-order-unknown')],
    ['both ways', '01/02/2018', refusedFor('date-order-unknown')],
    ['the serial that Excel counts and no calendar has', '60', unread],
    ['the last serial of Excel', '2958465', unread],
    ['a serial beyond Excel', '2958466', unread],
    ['a serial', '43478', taken(1)],
    ['a serial with a time', '43478.75', taken(1)],
    ['a negative serial', '-43478', unread],
    ['a shortened serial', '4.3E+04', unread],
    ['a number that is none', 'NaN', unread],
    ['a number without end', 'Infinity', unread],
    ['a formula', '=TODAY()', unread],
    ['a week', '2019-W05-1', unread],
    ['a day of the year', '2019-045', unread],
    ['a quarter', 'Q1 2019', unread],
    ['no year', '13 March', refusedFor('date-without-year')],
    ['a range', '13/03/2019 - 15/03/2019', unread],
    ['a day to come', '13/03/2199', refusedFor('day-in-the-future')],
    ['a time that is none', '2019-03-13T25:61:00', taken(1)],
    ['fifty thousand blanks', ' '.repeat(30_000), taken(0)],
    ['a day behind many blanks', `${' '.repeat(30_000)}13/01/2019`, taken(1)],
    ['many digits', '1'.repeat(30_000), unread],
    ['dots that stand for no answer', '.'.repeat(30_000), taken(0)],
    ['many slashes', `13${'/'.repeat(30_000)}2019`, unread],
    ['words', 'last Tuesday', unread],
  ]),
  {
    name: 'days both ways in one column',
    kind: 'statements',
    make: text(header, '100001,13/01/2019', '100002,01/13/2019'),
    answer: noDay,
  },
  {
    name: 'every form of a day in one column',
    kind: 'statements',
    make: text(
      header,
      '100001,13/01/2019',
      '100002,2019-01-14',
      '100003,15 January 2019',
      '100004,43481',
      '100001,17-Jan-19',
      '100002,"Thursday, 17 January 2019, 6:51 PM"',
      '100003,2019/01/18 00:00:00',
    ),
    answer: taken(7),
  },
  {
    name: 'a day told before it was held',
    kind: 'statements',
    make: text(`${header},Told on`, `${goodRow},2018-12-24`),
    answer: refusedFor('held-after-told'),
  },
];
