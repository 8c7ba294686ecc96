import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRowOfNames } from './row-of-names.ts';

const first = fc.constantFrom('Amina', 'Siân', 'José', 'Priya', 'Łukasz', 'Zoë', 'Ann', 'Mohammed', 'Jean-Luc');
const last = fc.constantFrom(
  'Okafor',
  "O'Neill",
  'Núñez-Ward',
  'Patel (Cover)',
  'Wójcik',
  'Brown',
  'Smith, MBE',
  'Ali',
);
const number = fc.integer({ min: 10_000, max: 99_999 }).map((digits) => `E${String(digits)}`);
const service = fc.constantFrom('Libraries', 'Youth service', 'Adult Social Care', 'ICT');
const post = fc.constantFrom('Librarian', 'Senior Social Worker', 'Officer', 'Head of Service');
const day = fc.integer({ min: 10, max: 28 }).map((date) => `${String(date)}/03/2026`);
const person = fc.oneof(
  fc.tuple(first, last, number, service, post, day).map(([one, other, ...rest]) => [`${one} ${other}`, ...rest]),
);

describe('a row that is taken for column names', () => {
  test('is not somebody’s, in a file without such a row or anywhere below it', () => {
    const names = ['Employee name', 'Payroll number', 'Service', 'Post', 'Start date'];
    const people = fc.array(person, { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(people, fc.boolean(), fc.nat(), (rows, hasNames, pick) => {
        const at = pick % rows.length;
        const above = [...(hasNames ? [names] : []), ...rows.slice(0, at)];
        expect(isRowOfNames(rows[at] ?? [], { above, below: rows.slice(at + 1) })).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('is not one with an address in it', () => {
    expect(isRowOfNames(['jo@x.org', 'WRAP'], { above: [], below: [] })).toBe(false);
  });

  test('may say nothing that is known, as long as it is unlike the others', () => {
    const others = [['Jo Roe', 'Libraries', 'WRAP 3', '13/03/2026']];
    expect(isRowOfNames(['Person', 'Unit', 'Session held', 'When'], { above: [], below: others })).toBe(true);
    expect(isRowOfNames(['Ann Doe', 'Museums', 'WRAP 3', '14/03/2026'], { above: [], below: others })).toBe(false);
  });
});
