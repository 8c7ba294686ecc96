import { expect, it } from 'vitest';
import type { Values } from '../registers/field.ts';
import type { Entry } from '../registers/register.ts';
import { entryOf, seenOn } from '../registers/testing/entries.ts';
import { problemsIn } from '../registers/testing/told.ts';
import { risks } from './risks.ts';

const scored = { title: 'A risk', impactKnown: 'known', likelihood: 3, impact: 4, scale: 'Corporate scale 2016' };

it('a score is compared with the earlier one that the reader sees', () => {
  const before = entryOf(risks, scored, { validFrom: '2017-01-16' });
  const later = {
    ...entryOf(risks, { ...scored, likelihood: 2 }, { validFrom: '2018-01-15' }),
    publication: 'public',
  } as const;
  const remark = (seen: readonly Entry[], hidden?: readonly Entry[]) =>
    risks.remarkOn?.(later, seenOn('2018-03-13', seen, hidden));
  expect(remark([before, later])).toBe('8 of 25 by Corporate scale 2016: down from 12');
  expect(remark([later], [before])).toBe('8 of 25 by Corporate scale 2016: no earlier score to compare');
});

it('an impact that is not known has no score, and stands by itself', () => {
  const entry = entryOf(risks, { ...scored, impactKnown: 'unknown', impact: null });
  const view = seenOn('2018-03-13', [entry]);
  expect([risks.standingOf?.(entry, view), risks.remarkOn?.(entry, view)]).toEqual(['unknown', null]);
  const problems = (values: Values): readonly unknown[] =>
    risks.problemsIn?.({ ...entry.values, ...values }, view.asAt) ?? [];
  expect(problems({ impact: 4 })).toEqual([{ field: 'impact', code: 'scored-unknown' }]);
  expect(problems({ scale: null })).toEqual([{ field: 'scale', code: 'missing' }]);
  expect(problems({ ref: 'CRR 14', corporate: 'discussed' })).toEqual([{ field: 'corporate', code: 'has-reference' }]);
  expect(problems({ ref: 'CRR 14', corporate: 'entered' })).toEqual([]);
});

it('a risk is reviewed again after it was reviewed, and not once it is closed', () => {
  const days = (values: Values) => problemsIn(risks, { ...scored, reviewedOn: '2018-03-05', ...values });
  expect(days({ reviewDue: '2018-03-06', closedOn: '2018-03-05' })).toEqual([]);
  expect(days({ reviewDue: '2018-03-05', closedOn: '2018-03-04' })).toEqual([
    ['reviewDue', 'not-later'],
    ['closedOn', 'before-review'],
  ]);
});
