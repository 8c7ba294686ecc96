import { describe, expect, it } from 'vitest';
import { badFileWords, badRowWords, isOfWholeFile } from './bad-row-words.ts';

const row = { row: 12, column: 'WRAP date', value: '31/02/2018', reason: 'date-not-in-calendar' };

describe('what is wrong with a file', () => {
  it('a bad row is told with its reason, and could be left out', () => {
    expect(badRowWords(row)).toBe('There is no such day in the calendar.');
    expect(isOfWholeFile(row)).toBe(false);
  });

  it('a column that is missing is a fault of the file: there is no row to leave out', () => {
    const fault = { row: 1, column: 'URN', value: null, reason: 'column-missing' };
    expect(isOfWholeFile(fault)).toBe(true);
    expect(badFileWords([fault])).toBe('Column “URN”: This column is needed and was not found.');
  });

  it('columns with the same fault are named in one sentence', () => {
    const faults = ['Name', 'Date of birth'].map((column) => ({
      row: 1,
      column,
      value: null,
      reason: 'column-missing',
    }));
    expect(badFileWords(faults)).toBe('Columns “Name” and “Date of birth”: This column is needed and was not found.');
  });

  it('a file that cannot be opened says what to do', () => {
    const fault = { row: null, column: null, value: null, reason: 'file-encrypted' };
    expect(isOfWholeFile(fault)).toBe(true);
    expect(badFileWords([fault])).toBe('The spreadsheet is protected by a password. Save it without one.');
  });

  it('a reason that these pages do not know is shown as it came', () => {
    expect(badRowWords({ reason: 'something-new' })).toBe('something-new');
  });
});
