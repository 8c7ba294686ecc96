import { describe, expect, it } from 'vitest';
import { columnForm, meaningsOf, withoutRemarks } from './column-names.ts';

const known = new Map(
  ['URN', 'DfE number', 'WRAP date', 'Date of WRAP', 'DSL date of WRAP', 'Number of staff', 'Staff trained'].map(
    (name) => [columnForm(name), name],
  ),
);

describe('what a column’s name means', () => {
  it.each([
    ['Date of WRAP (whole staff)', ['Date of WRAP']],
    ['WRAP DATE [dd/mm/yyyy]:', ['WRAP date']],
    ['Date of WRAP (DSL)', ['DSL date of WRAP']],
    ['Date of WRAP (Designated Safeguarding Lead)', ['DSL date of WRAP']],
    ['No. staff', ['Number of staff']],
    ['# of staff', ['Number of staff']],
    ['Staff trained (number)', ['Staff trained']],
    ['DfE No / URN', ['DfE number', 'URN']],
    ['URN or DfE no.', ['URN', 'DfE number']],
  ])('%s', (name, meanings) => {
    expect(meaningsOf(name, known)).toEqual(meanings);
  });

  it.each(['Date of WRAP (governors)', 'WRAP date (2017/18)', '% staff trained', 'URN / Head teacher', 'Date', ''])(
    '%s is not guessed',
    (name) => {
      expect(meaningsOf(name, known)).toBeUndefined();
    },
  );

  it('a remark goes when it changes nothing', () => {
    expect(withoutRemarks('WRAP date (dd/mm/yyyy)')).toBe('WRAP date');
    expect(withoutRemarks('WRAP date (DSL)')).toBe('WRAP date (DSL)');
  });
});
