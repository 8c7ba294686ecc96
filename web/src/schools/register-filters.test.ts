import { describe, expect, it, test } from 'vitest';
import { chipsOf } from '../design-system/filter-chips.ts';
import { registerFilters, registerQuery, registerResult } from './register-filters.ts';

describe('the filters of the register', () => {
  it('asks what the address says', () => {
    const asked = registerQuery(
      new URLSearchParams('search=St Mary&phase=primary&scope=in&upToDate=noAnswer&sort=-name&page=2'),
    );
    expect(Object.entries(asked).filter(([, value]) => value !== undefined)).toEqual([
      ['search', 'St Mary'],
      ['phase', 'primary'],
      ['scope', 'in'],
      ['upToDate', 'noAnswer'],
      ['sort', '-name'],
      ['page', '2'],
    ]);
  });

  it('leaves out what is none of the choices, so that an old link still opens', () => {
    const asked = registerQuery(new URLSearchParams('phase=tertiary&kind=&sort=age'));
    expect(Object.values(asked).every((value) => value === undefined)).toBe(true);
  });

  it('each filter in use is a chip in words', () => {
    const chips = chipsOf(new URLSearchParams('search=grove&upToDate=noAnswer&kind='), Object.values(registerFilters));
    expect(chips.map(({ label }) => label)).toEqual([
      'Name, place, trust or number: grove',
      'Up to date: No answer yet',
    ]);
  });

  test.each([
    [{ total: 18, all: 180, page: 1, pageSize: 50 }, '18 of 180 schools and services'],
    [{ total: 1247, all: 1247, page: 2, pageSize: 50 }, '1,247 schools and services, 51 to 100 shown'],
    [{ total: 60, all: 180, page: 2, pageSize: 50 }, '60 of 180 schools and services, 51 to 60 shown'],
    [{ total: 0, all: 180, page: 1, pageSize: 50 }, '0 of 180 schools and services'],
  ])('says how many there are: %j', (found, words) => {
    expect(registerResult(found)).toBe(words);
  });
});
