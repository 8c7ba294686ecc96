import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { Description } from './description.ts';
import type { Life } from './life.ts';
import { defaultScopeTypes, scopeAt } from './scope.ts';
import type { Scope } from './scope.ts';
import { scopeInWords } from './scope-words.ts';

const typed = (typeCode: string | null, validFrom = '2015-07-01'): Description => ({
  organisationId: 'school',
  validFrom: isoDate(validFrom),
  name: 'Hillside School',
  typeCode,
  typeName: null,
  phase: 'primary',
  control: 'other',
  trust: null,
  postcode: null,
  town: null,
  dfeNumber: null,
});
const life = (changes: Partial<Life> = {}): Life => ({
  organisationId: 'school',
  openedOn: null,
  closedOn: null,
  isProposed: false,
  closedBasis: null,
  closedReason: null,
  ...changes,
});
const scope = (validFrom: string, typeCodes: readonly string[]): Scope => ({
  scopeId: validFrom,
  validFrom: isoDate(validFrom),
  typeCodes,
});
const march = isoDate('2018-03-13');

describe('which schools are counted', () => {
  it('an open state-funded school is, an independent one is not', () => {
    expect(scopeAt({ life: life(), descriptions: [typed('1')], scopes: [] }, march)).toBe('in-scope');
    expect(scopeAt({ life: life(), descriptions: [typed('11')], scopes: [] }, march)).toBe('type-not-in-scope');
    expect(scopeAt({ life: life(), descriptions: [typed(null)], scopes: [] }, march)).toBe('type-unknown');
    expect(scopeAt({ life: undefined, descriptions: [], scopes: [] }, march)).toBe('type-unknown');
  });

  it('a closed or proposed school is left out for that reason, whatever its type', () => {
    const closed = { life: life({ closedOn: isoDate('2018-03-12') }), descriptions: [typed('11')], scopes: [] };
    expect(scopeAt(closed, march)).toBe('closed');
    expect(scopeAt(closed, isoDate('2018-03-12'))).toBe('type-not-in-scope');
    const proposed = { life: life({ isProposed: true }), descriptions: [typed('1')], scopes: [] };
    expect(scopeAt(proposed, march)).toBe('not-open-yet');
  });

  it('a wider scope counts from its own day, and the first one before any', () => {
    const scopes = [scope('2018-04-01', ['1', '11']), scope('2016-01-01', ['1'])];
    const independent = { life: life(), descriptions: [typed('11')], scopes };
    const days = ['2014-01-01', '2018-03-31', '2018-04-01'].map((day) => scopeAt(independent, isoDate(day)));
    expect(days).toEqual(['type-not-in-scope', 'type-not-in-scope', 'in-scope']);
  });

  it('a school that changes type moves on that day', () => {
    const school = { life: life(), descriptions: [typed('11'), typed('34', '2018-03-13')], scopes: [] };
    expect(scopeAt(school, isoDate('2018-03-12'))).toBe('type-not-in-scope');
    expect(scopeAt(school, march)).toBe('in-scope');
  });
});

describe('the scope in words', () => {
  it('names what a reader would ask about', () => {
    expect(scopeInWords(defaultScopeTypes)).toBe(
      'open state-funded schools, nursery schools, special schools and pupil referral units included',
    );
    expect(scopeInWords([...defaultScopeTypes, '10', '11', '18'])).toBe(
      'open state-funded schools, nursery schools, special schools and pupil referral units included, and also independent schools and Further education',
    );
    expect(scopeInWords(['5', '3', '2', '1', '34'])).toBe('open schools: maintained schools and Academy converter');
    expect(scopeInWords([])).toBe('no schools');
  });
});
