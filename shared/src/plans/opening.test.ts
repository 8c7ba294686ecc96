import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { progress } from '../deadlines/testing/example-registers.ts';
import { publications } from '../evidence/publication.ts';
import { opensWritten } from './opening.ts';
import { check, override, revision, someDay } from './testing/random-plans.ts';

const from = isoDate('2018-03-13');
const later = isoDate('2018-03-14');
const nothing = { progress: [], checks: [], overrides: [], revisions: [] };
const toPublic = { before: 'officers', after: 'public', from } as const;

describe('an action that is opened to more readers', () => {
  it.each([
    ['an entry', { progress: [progress({ enteredOn: later })] }],
    ['a check', { checks: [check({ checkedOn: later })] }],
    ['a colour', { overrides: [override({ fromOn: later })] }],
    ['a day promised', { revisions: [revision({ revisedOn: later })] }],
  ])('would open %s of a later day', (_what, written) => {
    expect(opensWritten({ ...nothing, ...written }, { ...toPublic, isCorrection: false })).toBe(true);
  });

  it('keeps what is of its day closed, unless it is corrected', () => {
    const written = { ...nothing, progress: [progress({ enteredOn: from })] };
    expect(opensWritten(written, { ...toPublic, isCorrection: false })).toBe(false);
    expect(opensWritten(written, { ...toPublic, isCorrection: true })).toBe(true);
  });

  it('opens nothing where it becomes no wider, or nothing was written', () => {
    const level = fc.constantFrom(...publications);
    fc.assert(
      fc.property(fc.record({ before: level, after: level, day: someDay }), ({ before, after, day }) => {
        const opening = { before, after, from, isCorrection: true };
        expect(opensWritten(nothing, opening)).toBe(false);
        const isWider = publications.indexOf(after) > publications.indexOf(before);
        const written = { ...nothing, progress: [progress({ enteredOn: day })] };
        expect(opensWritten(written, opening)).toBe(isWider && day >= from);
      }),
    );
  });
});
