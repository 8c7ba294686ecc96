import { describe, expect, it } from 'vitest';
import { controlOf } from './control.ts';
import { phaseOf } from './phase.ts';
import { defaultScopeTypes } from './scope.ts';
import { codeWithoutZeros, establishmentTypes, typeNameOf } from './type-codes.ts';

describe('what the register’s codes mean', () => {
  it('a code is the same with and without leading zeros', () => {
    expect(['01', '1', ' 34 ', '00', '0', ' ', ''].map(codeWithoutZeros)).toEqual([
      '1',
      '1',
      '34',
      '0',
      '0',
      null,
      null,
    ]);
  });

  it('every type has one code and a name', () => {
    expect(new Set(establishmentTypes.map(({ code }) => code)).size).toBe(establishmentTypes.length);
    expect(establishmentTypes).toHaveLength(39);
    expect(typeNameOf('44')).toBe('Academy special converter');
    expect(typeNameOf('99')).toBe('type 99');
    expect(establishmentTypes.map(({ code }) => code)).toEqual(expect.arrayContaining([...defaultScopeTypes]));
  });

  it('middle schools are one phase, however they are deemed', () => {
    const phases = ['1', '2', '3', '4', '5', '6', '7'].map((phaseCode) => phaseOf({ phaseCode, typeCode: '1' }));
    expect(phases).toEqual(['nursery', 'primary', 'middle', 'secondary', 'middle', '16-plus', 'all-through']);
  });

  it('a school without a phase is counted by its type', () => {
    const phaseOfType = (typeCode: string | null) => phaseOf({ phaseCode: '0', typeCode });
    expect(['7', '44', '14', '43', '15', '11', null].map(phaseOfType)).toEqual([
      'special',
      'special',
      'alternative',
      'alternative',
      'nursery',
      'other',
      'other',
    ]);
    expect(phaseOf({ phaseCode: null, typeCode: '36' })).toBe('special');
  });

  it('an academy is never counted as the council’s own', () => {
    expect(['1', '14', '34', '6', '57', '11', '8', '18', null].map(controlOf)).toEqual([
      'maintained',
      'maintained',
      'academy',
      'academy',
      'academy',
      'independent',
      'other',
      'other',
      'other',
    ]);
  });
});
