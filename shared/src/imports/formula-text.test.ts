import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, withoutFormula } from './formula-text.ts';

const start = fc.constantFrom(
  '',
  "'",
  "''",
  ' ',
  '\t',
  '\r',
  '\n',
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  "' =",
);
const text = fc.tuple(start, fc.string()).map(([first, rest]) => first + rest);

describe('text that a spreadsheet program could run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(1+9)', '\t=1', '\r=1', '＝1', ' =cmd'])(
    '%j leaves behind an apostrophe',
    (typed) => {
      expect(withoutFormula(typed)).toBe(`'${typed}`);
    },
  );

  it.each(['Letter of 13 March', '12', "'twas", '3 - 4', ''])('%j leaves as it is', (typed) => {
    expect(withoutFormula(typed)).toBe(typed);
  });

  it('comes back as it was typed, whatever it was', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const written = withoutFormula(typed);
        expect(asTyped(written)).toBe(typed);
        expect(written).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/);
      }),
    );
  });
});
