import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { ReportFigure } from '../content.ts';
import { changedFigures } from './changed.ts';

function figure(key: string, numerator: number | null, denominator: number | null = 240): ReportFigure {
  const words = numerator === null ? 'not known' : `${String(numerator)} of ${String(denominator)}`;
  const rest = { scope: 'All', asAt: isoDate('2018-03-13'), source: 'Schools', caveats: [], rag: null };
  return { key, label: key, numerator, denominator: numerator === null ? null : denominator, words, ...rest };
}

function changeOf(before: ReportFigure, now: ReportFigure): string | undefined {
  return changedFigures([before], [now])[0]?.change;
}

test('a figure is told beside what the earlier report said of it, with how it moved', () => {
  expect(changeOf(figure('reached', 216), figure('reached', 214))).toBe('Down 0.8 percentage points');
  expect(changeOf(figure('reached', 216), figure('reached', 237, 239))).toBe('Up 9.2 percentage points');
  expect(changeOf(figure('reached', 216), figure('reached', 216))).toBe('No change');
  expect(changeOf(figure('reached', 120), figure('reached', 60, 120))).toBe('The same share of other numbers');
});

test('not known is never nought, and never no change', () => {
  expect(changeOf(figure('reached', null), figure('reached', 0))).toBe('Not known then');
  expect(changeOf(figure('reached', 0), figure('reached', null))).toBe('Not known any more');
  expect(changeOf(figure('reached', null), figure('reached', null))).toBe('Not known then or now');
});

test('nothing of either report is left out', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(keys, keys, (then, now) => {
      const rows = changedFigures(
        then.map((key) => figure(key, 1)),
        now.map((key) => figure(key, 2)),
      );
      expect(rows.map(({ key }) => key).toSorted()).toEqual([...new Set([...then, ...now])].toSorted());
      for (const row of rows) {
        expect(row.before === null).toBe(!then.some((key) => key === row.key));
        expect(row.now === null).toBe(!now.some((key) => key === row.key));
      }
    }),
  );
});
