import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { kindOfId, readLearnerId } from './learner-id.ts';
import { idKinds } from './column-meanings.ts';

describe('an id of a learner', () => {
  test('is the same however it is written around, and another with noughts before it', () => {
    for (const written of ['E10001', ' e10001 ', 'Ｅ10001', 'E\u200B10001', "'10001", '="10001"']) {
      expect([written, readLearnerId('id-number', written)]).toEqual([
        written,
        { value: written.includes('E') || written.includes('e') || written.includes('Ｅ') ? 'e10001' : '10001' },
      ]);
    }
    expect(readLearnerId('id-number', '010001')).toEqual({ value: '010001' });
    expect(readLearnerId('id-number', 10_001)).toEqual({ value: '10001' });
  });

  test('is none where a word stands for it', () => {
    for (const word of ['', ' ', 'n/a', '-', 'None', 'unknown']) {
      expect(readLearnerId('username', word)).toEqual({ value: null });
    }
  });

  test('is refused when a spreadsheet has made another thing of it', () => {
    expect(readLearnerId('employee-number', '5.00E+06')).toEqual({ refused: 'number-in-scientific-form' });
    expect(readLearnerId('employee-number', 2 ** 60)).toEqual({ refused: 'id-not-valid' });
    expect(readLearnerId('employee-number', 12.5)).toEqual({ refused: 'id-not-valid' });
    expect(readLearnerId('employee-number', { date: isoDate('2018-03-13') })).toEqual({ refused: 'id-not-valid' });
    expect(readLearnerId('email', 'jo at x')).toEqual({ refused: 'email-not-valid' });
  });

  test('is none where signs that nobody sees stand before a word for none', () => {
    expect(readLearnerId('username', '\u200bn/a')).toEqual({ value: null });
  });

  test('is an address wherever it looks like one, so that one person is not two', () => {
    expect(idKinds.map((kind) => kindOfId(kind, 'jo@x.org'))).toEqual(['email', 'email', 'email', 'email']);
    expect(kindOfId('username', 'jroe')).toBe('username');
  });

  test('of any text is read or refused, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...idKinds), fc.string({ unit: 'grapheme' }), (kind, text) => {
        const read = readLearnerId(kind, text);
        if ('value' in read && read.value !== null && !/^['=]/.test(read.value)) {
          expect(readLearnerId(kind, read.value)).toEqual(read);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
