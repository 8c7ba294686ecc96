import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { movementOf, scoreOf } from './score.ts';
import type { Scored } from './score.ts';

function scored(likelihood: number | null, impact: number | null, more: Partial<Scored> = {}): Scored {
  return { likelihood, impact, scale: 'Corporate scale 2017', reviewedOn: null, ...more };
}

const level = fc.option(fc.integer({ min: 1, max: 5 }));
const anyRow = fc.record({
  likelihood: level,
  impact: level,
  scale: fc.option(fc.constantFrom('Corporate scale 2017', 'corporate scale, 2017', 'Corporate scale 2019')),
  reviewedOn: fc.option(fc.constantFrom(isoDate('2018-01-08'), isoDate('2018-06-04'))),
});
const anyRows = fc.array(anyRow, { maxLength: 6 });

describe('the score of a risk', () => {
  it('is likelihood times impact, and there is none where either is not known', () => {
    expect(scoreOf({ likelihood: 3, impact: 4 })).toBe(12);
    expect(scoreOf({ likelihood: 3, impact: null })).toBeNull();
    expect(scoreOf({ likelihood: null, impact: 5 })).toBeNull();
  });
});

describe('how a score moved', () => {
  it('is told against the score before, and not against a row that says something else of the risk', () => {
    expect(movementOf([scored(3, 3)])).toEqual({ score: 9, movement: 'first', before: null });
    expect(movementOf([scored(3, 3), scored(3, 4)])).toEqual({ score: 12, movement: 'up', before: 9 });
    expect(movementOf([scored(3, 3), scored(3, 4), scored(3, 4)])).toEqual({ score: 12, movement: 'up', before: 9 });
    expect(movementOf([scored(3, 4), scored(3, 3)])?.movement).toBe('down');
    const reviewed = scored(3, 3, { reviewedOn: isoDate('2018-06-04') });
    expect(movementOf([scored(3, 3), reviewed])).toEqual({ score: 9, movement: 'same', before: 9 });
  });

  it('is never told between two editions of the scoring, however their names are written', () => {
    const newer = scored(3, 3, { scale: 'Corporate scale 2019' });
    expect(movementOf([scored(5, 5), newer])).toEqual({ score: 9, movement: 'scale-changed', before: 25 });
    const written = scored(3, 4, { scale: 'corporate scale, 2017' });
    expect(movementOf([scored(3, 3), written])?.movement).toBe('up');
    expect(movementOf([scored(3, 3, { scale: null }), scored(3, 4, { scale: null })])?.movement).toBe('scale-changed');
  });

  it('is not told where the impact is not known, and goes over the time in which it was not', () => {
    expect(movementOf([scored(3, 3), scored(3, null)])).toBeNull();
    expect(movementOf([scored(3, 3), scored(3, null), scored(2, 3)])).toEqual({
      score: 6,
      movement: 'down',
      before: 9,
    });
  });

  it('holds of any rows: told where a score holds, and only of scores on one edition', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const moved = movementOf(rows);
        const latest = rows.at(-1);
        expect(moved === null).toBe(latest === undefined || scoreOf(latest) === null);
        if (moved === null || latest === undefined) return;
        expect(moved.score).toBe(scoreOf(latest));
        expect(moved.before === null).toBe(moved.movement === 'first');
        const onOneScale = rows.every(({ scale }) => scale?.startsWith('C') === true && scale.endsWith('2017'));
        if (onOneScale) expect(moved.movement).not.toBe('scale-changed');
        if (moved.movement === 'up') expect(moved.score).toBeGreaterThan(moved.before ?? 25);
        if (moved.movement === 'down') expect(moved.score).toBeLessThan(moved.before ?? 0);
      }),
    );
  });

  it('does not change when another row says of the risk what the last one did', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows) => {
        expect(movementOf([...rows, ...rows.slice(-1)])).toEqual(movementOf(rows));
      }),
    );
  });
});
