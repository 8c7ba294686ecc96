import { describe, expect, test } from 'vitest';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { guessedMeanings, readingOf, readingProblems } from './plan-reading-of-form.ts';

const look: PlanLook = {
  isOurs: false,
  mappingId: null,
  mappingName: null,
  isComplete: false,
  namesPlans: false,
  sheet: null,
  headerRow: 2,
  rows: 3,
  columns: [
    { name: 'Action', nth: 0, filled: 3, examples: [], guess: 'title', words: [] },
    {
      name: 'By when',
      nth: 0,
      filled: 3,
      examples: [],
      guess: 'due',
      words: [
        { text: '13/03/2018', rows: 1, isNoDay: false, day: null, status: null },
        { text: 'Ongoing', rows: 1, isNoDay: true, day: null, status: 'in-progress' },
      ],
    },
    {
      name: 'RAG',
      nth: 0,
      filled: 3,
      examples: [],
      guess: 'status',
      words: [{ text: 'Green', rows: 3, isNoDay: true, day: null, status: 'in-progress' }],
    },
  ],
  notes: [],
};

function formWith(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

describe('how a plan is read, as a form says it', () => {
  test('asks for the plan, the name and what each word of a state says', () => {
    const problems = readingProblems(formWith({}), look, guessedMeanings(look));
    expect(problems.map(({ field }) => field)).toEqual(['status-0', 'plan', 'name']);
  });

  test('keeps what words mean, and that a word means no day', () => {
    const form = formWith({ plan: 'p', name: 'Plan', 'status-0': 'on-hold', 'day-0': '' });
    expect(readingProblems(form, look, guessedMeanings(look))).toEqual([]);
    expect(readingOf(form, look, guessedMeanings(look))).toMatchObject({
      headerRow: 2,
      columns: [{ meaning: 'title' }, { meaning: 'due' }, { meaning: 'status' }],
      planWords: {
        fillsDown: false,
        statuses: [{ text: 'Green', means: 'on-hold' }],
        days: [{ text: 'Ongoing', means: null }],
      },
    });
  });

  test('takes a day that a person gives of words which name none, and asks for it where it is missing', () => {
    const said = { plan: 'p', name: 'Plan', 'status-0': 'on-hold', 'day-0': 'own' };
    const given = { ...said, 'day-0-on-day': '31', 'day-0-on-month': '7', 'day-0-on-year': '2019' };
    expect(readingProblems(formWith(given), look, guessedMeanings(look))).toEqual([]);
    expect(readingOf(formWith(given), look, guessedMeanings(look)).planWords?.days).toEqual([
      { text: 'Ongoing', means: '2019-07-31' },
    ]);
    for (const wrong of [said, { ...given, 'day-0-on-day': '32' }]) {
      const problems = readingProblems(formWith(wrong), look, guessedMeanings(look));
      expect(problems.map(({ field }) => field)).toEqual(['day-0-on']);
    }
  });

  test('takes no meaning twice, and none without an action', () => {
    const twice = new Map([...guessedMeanings(look), [2, 'due'] as const]);
    expect(readingProblems(formWith({ plan: 'p', name: 'x' }), look, twice)).toMatchObject([{ field: 'meaning-2' }]);
    const without = new Map([[1, 'due'] as const]);
    expect(readingProblems(formWith({ plan: 'p', name: 'x' }), look, without)).toMatchObject([{ field: 'meaning-0' }]);
  });
});
