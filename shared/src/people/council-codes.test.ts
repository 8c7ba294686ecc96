import { describe, expect, it } from 'vitest';
import { councilOfCode, isCouncilCode } from './council-codes.ts';

describe('the code of a council', () => {
  it.each([
    ['825', 'Buckinghamshire'],
    ['838', 'Dorset'],
    ['943', 'Westmorland and Furness'],
    ['681', 'Cardiff'],
  ])('%s is %s', (code, name) => {
    expect(councilOfCode(code)).toBe(name);
  });

  it('is not that of a council that is no more, of a region, or anything else', () => {
    for (const code of ['835', '909', '928', '970', '000', '124', '', 'constructor'])
      expect(isCouncilCode(code)).toBe(false);
  });

  it('may be that of trials, which belongs to no council', () => {
    expect([isCouncilCode('999'), councilOfCode('999')]).toEqual([true, undefined]);
  });
});
