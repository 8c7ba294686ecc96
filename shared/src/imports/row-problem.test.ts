import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { problemSentence, rowProblem } from './row-problem.ts';

describe('a problem, said to the person who brought the file', () => {
  it('names the row, the column and the value', () => {
    const problem = rowProblem('urn-not-valid', { row: 12, column: 'URN', value: '11O278' });
    expect(problem).toEqual({ row: 12, column: 'URN', value: '11O278', reason: 'urn-not-valid' });
    expect(problemSentence(problem)).toBe('Row 12, column URN (“11O278”): A URN is five to seven digits.');
  });

  it('is a plain sentence when the whole file is meant', () => {
    expect(problemSentence(rowProblem('file-empty'))).toBe('The file is empty.');
    expect(problemSentence(rowProblem('file-kind-not-read', { value: 'PDF' }))).toBe(
      'Files of this kind are not read. Save it as CSV, XLSX or ODS. (“PDF”)',
    );
    expect(problemSentence(rowProblem('value-missing', { row: 3, column: 'URN', value: '' }))).toBe(
      'Row 3, column URN: A value is needed here.',
    );
  });

  it('shows a day as a day and cuts a long value between its letters', () => {
    expect(rowProblem('date-not-read', { value: { date: isoDate('2018-03-13') } }).value).toBe('2018-03-13');
    expect(rowProblem('cell-too-long', { value: '😀'.repeat(200) }).value).toBe(`${'😀'.repeat(100)}…`);
    expect(rowProblem('cell-too-long', { value: 'x'.repeat(100) }).value).toBe('x'.repeat(100));
  });
});
