import { describe, expect, test } from 'vitest';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { daySaid, stagePlanStart, wordsSaid } from './plan-draft.ts';
import { guessedMeanings } from './plan-reading-of-form.ts';

const quarter = isoDate('2019-09-30');
const words = [
  { text: 'Ongoing', rows: 1, isNoDay: true, day: null, status: null },
  { text: 'Q2 2019/20', rows: 1, isNoDay: true, day: quarter, status: null },
  { text: 'Summer term', rows: 2, isNoDay: true, day: null, status: null },
] as const;
const look: PlanLook = {
  isOurs: false,
  mappingId: null,
  mappingName: null,
  isComplete: false,
  namesPlans: false,
  sheet: null,
  headerRow: 1,
  rows: 4,
  columns: [
    { name: 'By when', nth: 0, filled: 4, examples: [], guess: 'due', words: [...words] },
    {
      name: 'RAG',
      nth: 0,
      filled: 4,
      examples: [],
      guess: 'status',
      words: [{ text: 'Green', rows: 4, isNoDay: true, day: null, status: 'in-progress' }],
    },
  ],
  notes: [],
};

const form = new FormData();
for (const [name, value] of [
  ['status-0', 'on-hold'],
  ['day-1', quarter],
  ['day-2', 'own'],
  ['day-2-on-day', '31'],
  ['day-2-on-month', '7'],
  ['day-2-on-year', '2019'],
  ['plan', 'council'],
  ['fileDate-day', '3'],
  ['fileDate-month', '6'],
  ['fileDate-year', '2019'],
] as const)
  form.set(name, value);
const draft = { form, chosen: guessedMeanings(look) };

describe('what was said of a plan’s file before its plan was entered', () => {
  test('is what its questions say again', () => {
    const said = wordsSaid({ look, draft });
    expect(said?.statuses).toEqual([{ text: 'Green', means: 'on-hold' }]);
    expect(words.map((word) => daySaid(word, said))).toEqual([
      { answer: '', own: null },
      { answer: quarter, own: null },
      { answer: 'own', own: '2019-07-31' },
    ]);
  });

  test('gives way to the plan that was entered, and to nothing else', () => {
    const held = { draft, fileDate: undefined };
    expect(stagePlanStart(held, null)).toEqual({ plan: 'council', fileDate: '2019-06-03' });
    expect(stagePlanStart(held, 'new')).toEqual({ plan: 'new', fileDate: '2019-06-03' });
    expect(stagePlanStart({ draft: undefined, fileDate: '2019-05-01' }, null)).toEqual({
      plan: null,
      fileDate: '2019-05-01',
    });
  });
});
