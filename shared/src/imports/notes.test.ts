import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { unreadDaysWords } from './notes.ts';
import type { PlanPreview } from './plans/preview.ts';
import { sameFileWords } from './same-file.ts';

const before = {
  batchId: '1',
  fileName: 'edubasealldata20240708.csv',
  fileDate: isoDate('2024-07-08'),
  settledOn: isoDate('2024-07-12'),
};

describe('what to know of a file', () => {
  it('a register that was taken in before asks whether its new day is right', () => {
    expect(sameFileWords(before, { kind: 'schools', fileDate: isoDate('2024-09-01') })).toBe(
      'This very file was taken in before on 12 July 2024, as “edubasealldata20240708.csv”. It was the register of 8 July 2024 then, and is said to be that of 1 September 2024 now: is this the file you meant, and is the day right?',
    );
  });

  it('any other, and the same register of the same day, are not doubled', () => {
    const words =
      'This very file was taken in before on 12 July 2024, as “edubasealldata20240708.csv”. What it brought is known already and is not doubled.';
    expect(sameFileWords(before, { kind: 'schools', fileDate: before.fileDate })).toBe(words);
    expect(sameFileWords(before, { kind: 'statements', fileDate: isoDate('2024-09-01') })).toBe(words);
  });

  it('a plan is known in the plan into which it was taken, and in no other', () => {
    const council = { planId: 'council', name: 'Council plan' };
    const partnership = { planId: 'partnership', name: 'Partnership plan' };
    const one = { row: 2, ref: '1', title: 'Visit the halls' };
    const again = { plans: [council], added: [], changed: [], unchanged: 1, asked: [], missing: [] };
    const words = (plan: PlanPreview): string =>
      sameFileWords({ ...before, into: [council] }, { kind: 'plan', fileDate: before.fileDate, plan });
    const taken =
      'This very file was taken in before on 12 July 2024, as “edubasealldata20240708.csv”, into Council plan.';
    expect(words(again)).toBe(`${taken} What it brought is known there already and is not doubled.`);
    expect(words({ ...again, added: [one] })).toBe(`${taken} Into Council plan it would add 1 action.`);
    const asked = [{ row: 3, title: 'Meet', planId: 'partnership', candidates: [] }];
    expect(words({ ...again, plans: [partnership], added: [one, one], asked })).toBe(
      `${taken} Into Partnership plan it would add 2 actions and ask about 1 row.`,
    );
  });

  it('days under names that are not known may be an answer', () => {
    expect(unreadDaysWords(['Session', 'Visit'], 'statements')).toContain(
      'The columns “Session”, “Visit” hold days and were not read. If one of them says when staff were trained,',
    );
    expect(unreadDaysWords(['Ratified'], 'register')).toBe(
      'The column “Ratified” holds days and was not read. If it answers a question of the form of this register, name it as that question is in the file and bring it again.',
    );
  });
});
