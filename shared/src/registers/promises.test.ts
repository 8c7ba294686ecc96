import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { recommendations } from '../governance/recommendations.ts';
import { entryDeadlines } from './deadlines.ts';
import { promisesEmptied, rowsChanged, rowsCorrected } from './promises.ts';
import { entryOf } from './testing/entries.ts';

const closed = { closedOn: '2019-04-02', closedMinute: 'Minute 12' };

/** A recommendation from a day on, with the day by which its report is promised. */
function said(validFrom: string, reportDue: string | null, more: object = {}) {
  return entryOf(recommendations, { text: 'A yearly update', reportDue, ...more }, { validFrom });
}

const first = said('2018-03-13', '2019-03-13');
function emptied(...later: readonly ReturnType<typeof said>[]): readonly string[] {
  return promisesEmptied(recommendations, [first], [first, ...later]);
}

test('a promise whose day has passed is not emptied while its entry goes on', () => {
  expect(emptied(said('2019-11-10', null))).toEqual(['reportDue']);
  expect(emptied(said('2019-11-10', '2020-01-31'))).toEqual([]);
  expect(emptied(said('2019-11-10', null, closed))).toEqual([]);
  // Opened again there would be no day any more.
  expect(emptied(said('2019-11-10', null, closed), said('2019-12-01', null))).toEqual(['reportDue']);
});

test('a promise that was taken back before its day had passed is owed on none', () => {
  expect(emptied(said('2018-03-19', null), said('2019-11-10', null))).toEqual([]);
  expect(emptied(said('2019-03-13', null))).toEqual([]);
});

test('what is entered already does not stand in the way of another change', () => {
  const rows = [first, said('2019-11-10', null)];
  const change = { validFrom: isoDate('2020-01-01'), values: said('2020-01-01', null).values };
  expect(promisesEmptied(recommendations, rows, rowsChanged(rows, change))).toEqual([]);
});

const day = fc.constantFrom('2018-06-01', '2018-09-01', '2018-12-01', '2019-03-01');
const verb = fc.record({ reportDue: fc.option(day), on: day, isCorrection: fc.boolean(), place: fc.nat() });

test('whatever is changed, what is overdue on a day is due until it is put off', () => {
  fc.assert(
    fc.property(fc.array(verb, { maxLength: 6 }), (verbs) => {
      let rows = [said('2018-03-13', '2018-06-15')];
      for (const { reportDue, on, isCorrection, place } of verbs) {
        const { factId = '', validFrom = on } = isCorrection ? (rows[place % rows.length] ?? {}) : {};
        const given = said(validFrom, reportDue);
        const after = isCorrection ? rowsCorrected(rows, { ...given, factId }) : rowsChanged(rows, given);
        if (promisesEmptied(recommendations, rows, after).length > 0) continue;
        rows = after.map((row, index) => ({ ...said(row.validFrom, null), ...row, factId: String(index) }));
      }
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1]?.values['reportDue'];
        const isOverdue = typeof before === 'string' && before < row.validFrom;
        const due = entryDeadlines({ entries: rows }, row.validFrom);
        const isLast = rows[index + 1]?.validFrom !== row.validFrom;
        if (isOverdue && isLast) expect(due).toHaveLength(1);
      }
    }),
  );
});
