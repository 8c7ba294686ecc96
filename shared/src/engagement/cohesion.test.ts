import { expect, test } from 'vitest';
import { problemsIn, standsOn, summaryOn, told } from '../registers/testing/told.ts';
import { cohesion } from './cohesion.ts';

const asked = { question: 'Do pupils meet others unlike them?', viewpoint: 'Pupils' };
const answer = { isMeasured: 'yes', value: '62 of 78 say yes', measuredOn: '2018-02-01', source: 'Survey of schools' };

test('no measure is an answer of its own, and holds no value', () => {
  const none = told(cohesion, { ...asked, isMeasured: 'no' });
  expect(standsOn(cohesion, [none], '2018-03-13').standing).toBe('none');
  expect(problemsIn(cohesion, { ...asked, isMeasured: 'no', value: 'Good' })).toEqual([['isMeasured', 'has-value']]);
});

test('a measure says what, when and by what source, and is due again after its day', () => {
  expect(problemsIn(cohesion, { ...asked, isMeasured: 'yes' })).toEqual([
    ['value', 'missing'],
    ['measuredOn', 'missing'],
    ['source', 'missing'],
  ]);
  const measured = told(cohesion, { ...asked, ...answer, nextDue: '2019-02-01' });
  expect(standsOn(cohesion, [measured], '2019-02-01').standing).toBe('measured');
  expect(standsOn(cohesion, [measured], '2019-02-02').standing).toBe('again');
});

test('the register counts what nothing measures beside what is measured', () => {
  const none = told(cohesion, { ...asked, isMeasured: 'no' });
  const measured = told(cohesion, { ...asked, ...answer }, { entryId: 'other' });
  expect(summaryOn(cohesion, [none, measured], '2018-03-13')).toEqual([
    '2 questions: 1 measured, 1 that nothing measures.',
  ]);
});
