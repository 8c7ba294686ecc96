import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { document as exampleDocument } from '../deadlines/testing/example-registers.ts';
import type { StrategyDocument } from './document.ts';
import { documentProblems, leadsBack } from './problems.ts';

it('a strategy follows itself only where its successors lead back to it, however they are tangled', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const id = fc.constantFrom(...ids);
  const successors = fc.dictionary(id, id);
  fc.assert(
    fc.property(id, id, successors, (own, next, all) => {
      const after = new Map(Object.entries(all));
      const reached: string[] = [next];
      ids.forEach(() => reached.push(after.get(reached.at(-1) ?? '') ?? ''));
      expect(leadsBack(own, next, (one) => after.get(one) ?? null)).toBe(reached.includes(own));
    }),
  );
});

const today = isoDate('2018-03-13');

function problemsOf(given: Partial<StrategyDocument>): readonly string[] {
  return documentProblems(exampleDocument(given), today).map(({ field, code }) => `${field} ${code}`);
}

it('a review lies behind, and the next one after it', () => {
  expect(problemsOf({ reviewedOn: isoDate('2018-03-14') })).toEqual(['reviewedOn in-the-future']);
  expect(problemsOf({ reviewedOn: today, refreshDue: today })).toEqual(['refreshDue before-review']);
  expect(problemsOf({ reviewedOn: today, refreshDue: isoDate('2018-03-12') })).toEqual(['refreshDue before-review']);
  expect(problemsOf({ reviewedOn: today, refreshDue: isoDate('2018-03-14') })).toEqual([]);
});

it('a review is of the edition that was agreed, and no refresh is due before it was prepared', () => {
  const agreed = { agreedOn: isoDate('2016-06-15') };
  expect(problemsOf({ ...agreed, reviewedOn: isoDate('2016-06-14') })).toEqual(['reviewedOn before-agreed']);
  expect(problemsOf({ ...agreed, reviewedOn: isoDate('2016-06-15') })).toEqual([]);
  const draft = { preparedOn: isoDate('2018-01-15') };
  expect(problemsOf({ ...draft, refreshDue: isoDate('2018-01-14') })).toEqual(['refreshDue before-prepared']);
  expect(problemsOf({ ...draft, refreshDue: isoDate('2018-01-15') })).toEqual([]);
});

it('a day of the equality assessment belongs to one that was made, and one that was made has its day', () => {
  expect(problemsOf({ equality: 'assessed' })).toEqual(['equalityOn missing']);
  expect(problemsOf({ equality: 'assessed', equalityOn: isoDate('2018-03-14') })).toEqual(['equalityOn in-the-future']);
  for (const equality of ['not-said', 'not-assessed'] as const)
    expect(problemsOf({ equality, equalityOn: today })).toEqual(['equality has-a-day']);
  expect(problemsOf({ equality: 'assessed', equalityOn: today })).toEqual([]);
});

it('only a risk assessment rests on a local profile, by the year of one that there is', () => {
  expect(problemsOf({ profileYear: 2017 })).toEqual(['kind has-a-profile']);
  expect(problemsOf({ profileSeen: 'not-seen' })).toEqual(['kind has-a-profile']);
  const kind = 'risk-assessment';
  expect(problemsOf({ kind, profileSeen: 'seen' })).toEqual(['profileYear missing']);
  expect(problemsOf({ kind, profileYear: 2019, profileSeen: 'seen' })).toEqual(['profileYear in-the-future']);
  expect(problemsOf({ kind, profileYear: 2018, profileSeen: 'seen' })).toEqual([]);
  expect(problemsOf({ kind, profileSeen: 'not-seen' })).toEqual([]);
});
