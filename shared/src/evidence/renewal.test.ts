import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { evidence } from '../deadlines/testing/example-registers.ts';
import { renewable, renewalProblem, renewalsAt } from './renewal.ts';

const day = isoDate;
const hall = evidence({
  evidenceId: 'hall',
  kind: 'certificate',
  title: 'Insurance of the hall',
  reviewBy: day('2018-12-31'),
});
const barn = { ...hall, evidenceId: 'barn', title: 'Insurance of the barn', datedOn: day('2018-06-01') };
const anew = { ...hall, evidenceId: 'anew', datedOn: day('2018-12-20'), reviewBy: day('2019-12-31'), renews: 'hall' };

describe('renewing evidence', () => {
  it('is not done by newer evidence of the same kind: the insurance of one hall is not that of another', () => {
    expect(renewalsAt([hall, barn], day('2019-01-01'))(hall)).toEqual({ renewedBy: null, isPastReview: true });
  });

  it('is done by what names it, from the day of that on', () => {
    const on = (asAt: string) => renewalsAt([hall, barn, anew], day(asAt));
    expect(on('2018-12-19')(hall)).toEqual({ renewedBy: null, isPastReview: false });
    expect(on('2018-12-20')(hall)).toEqual({ renewedBy: anew, isPastReview: false });
    expect(on('2019-01-01')(barn)).toEqual({ renewedBy: null, isPastReview: true });
    expect(on('2020-01-01')(anew)).toEqual({ renewedBy: null, isPastReview: true });
  });

  it('cannot be said of what is not there, of itself, round in a circle, or twice of one piece', () => {
    const own = [hall, barn, anew];
    expect(renewalProblem({ evidenceId: null, renews: 'elsewhere' }, own)).toBe('unknown');
    expect(renewalProblem({ evidenceId: 'barn', renews: 'barn' }, own)).toBe('itself');
    expect(renewalProblem({ evidenceId: 'hall', renews: 'anew' }, own)).toBe('circle');
    expect(renewalProblem({ evidenceId: null, renews: 'hall' }, own)).toBe('renewed');
    expect(renewalProblem({ evidenceId: 'anew', renews: 'hall' }, own)).toBeUndefined();
    expect(renewalProblem({ evidenceId: null, renews: 'anew' }, own)).toBeUndefined();
  });

  it('offers what has a day of review and nothing renews, and of a correction what it renews already', () => {
    const ageless = { ...hall, evidenceId: 'ageless', reviewBy: null };
    const own = [hall, barn, anew, ageless];
    expect(renewable(null, own)).toEqual([barn, anew]);
    expect(renewable('anew', own)).toEqual([hall, barn]);
    expect(renewable('anew', [{ ...hall, reviewBy: null }, anew])).toEqual([{ ...hall, reviewBy: null }]);
  });
});

const first = day('2018-01-01');
const someDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(first, days));
const maybeId = fc.option(fc.constantFrom('a', 'b', 'c', 'd'));
/** Whatever stands, also what no form would have let in. */
const anyEvidence = fc
  .array(fc.record({ datedOn: someDay, reviewBy: fc.option(someDay), renews: maybeId }), { maxLength: 4 })
  .map((all) => all.map((one, index) => ({ ...one, evidenceId: ['a', 'b', 'c', 'd'][index] ?? '' })));

it('evidence past its review is never lost: on each day it is told, or another piece of that day names it', () => {
  fc.assert(
    fc.property(anyEvidence, someDay, (own, asAt) => {
      const renewalOf = renewalsAt(own, asAt);
      for (const one of own.filter(({ reviewBy }) => reviewBy !== null && reviewBy < asAt)) {
        const isNamed = own.some(({ renews, datedOn }) => renews === one.evidenceId && datedOn <= asAt);
        expect(renewalOf(one).isPastReview).toBe(!isNamed);
      }
    }),
  );
});

it('whatever a form offers can be said, and leads into no circle', () => {
  fc.assert(
    fc.property(anyEvidence, maybeId, (own, evidenceId) => {
      for (const { evidenceId: renews } of renewable(evidenceId, own)) {
        expect(renewalProblem({ evidenceId, renews }, own)).toBeUndefined();
        const links = new Map(own.map((one) => [one.evidenceId, one.evidenceId === evidenceId ? renews : one.renews]));
        const path = [renews];
        for (let next = links.get(renews) ?? null; next !== null && path.length < 5; next = links.get(next) ?? null)
          path.push(next);
        expect(path).not.toContain(evidenceId);
      }
    }),
  );
});
