import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { RegisterPreview, RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { countsOf, settledCounts } from '@due-regard/shared/imports/counts.ts';
import { batchCounts, whyNothing } from './batch-words.ts';

const register: RegisterPreview = {
  appeared: [],
  disappeared: [],
  renamed: [],
  closed: [],
  moved: [],
  changed: [],
  unchanged: 1242,
  accepted: 1242,
  refused: [],
  ofOtherCouncils: 0,
  closesMany: 0,
  covers: [],
  notes: [],
};
const rows: RowsPreview = {
  accepted: 0,
  duplicates: 0,
  blank: 0,
  notRead: 0,
  unreadDays: [],
  refused: [],
  unmatched: [],
  remembered: [],
  leftOut: 0,
  partly: 0,
  notes: [],
  sample: [],
};

describe('what a file brings, in one line', () => {
  it('a register tells what is new, closed and unchanged', () => {
    const closed = [{ urn: '990001', name: 'Elm', closedOn: isoDate('2018-08-31') }];
    const appeared = [{ urn: '990501', name: 'Elm Academy' }];
    const batch = { register: { ...register, closed, appeared }, rows: null };
    expect(batchCounts({ counts: [...countsOf(batch)] })).toBe('1 new, 1 closed and 1,242 unchanged');
    expect(whyNothing(batch)).toBeUndefined();
  });

  it('the same register a second time brings nothing', () => {
    expect(whyNothing({ register, rows: null })).toContain('hold all of this already');
  });

  it('a sheet tells what is known already and what nobody could match', () => {
    const unmatched = [{ row: 4, key: 'st marys', shown: 'St Marys', isShared: true, candidates: [] }];
    const batch = { register: null, rows: { ...rows, duplicates: 238, blank: 2, unmatched } };
    expect(batchCounts({ counts: [...countsOf(batch)] })).toBe('238 known already, 2 blank and 1 not matched');
    expect(whyNothing(batch)).toContain('until somebody says which organisations');
  });

  it('counts a row of a list of staff once, though its name and its word wait', () => {
    const unmatched = [{ row: 4, key: 'hosing', shown: 'Hosing', isShared: false, candidates: [] }];
    const batch = { register: null, rows: { ...rows, accepted: 10, unanswered: 2, unmatched } };
    expect(countsOf(batch)).toEqual([
      { what: 'new', count: 10 },
      { what: 'unanswered', count: 2 },
    ]);
  });

  it('rows of people wait for a word or a mend, and are left out once their file is taken in', () => {
    const counts = countsOf({ register: null, rows: { ...rows, accepted: 7, leftOut: 2, badRows: 2, unexplained: 3 } });
    expect(batchCounts({ counts: [...counts] })).toBe(
      '7 new, 3 of names or words that nobody has explained and 2 to be mended or left out',
    );
    expect(batchCounts({ counts: [...settledCounts(counts)] })).toBe('7 new and 5 left out');
  });

  it('an empty sheet says so', () => {
    expect(batchCounts({ counts: [...countsOf({ register: null, rows })] })).toBe('Nothing');
    expect(whyNothing({ register: null, rows })).toBe('There is nothing in it to take in.');
    expect(whyNothing({ register: null, rows: { ...rows, blank: 3 } })).toContain('blank');
  });
});
