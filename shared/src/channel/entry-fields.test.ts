import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryFields } from './entry-fields.ts';
import type { EntryField } from './entry-fields.ts';

const names: Readonly<Record<string, string>> = { police: 'Police', health: 'Health trust' };

function fieldsOf(before: unknown, after: unknown): readonly EntryField[] {
  return entryFields({ before, after }, (id) => names[id] ?? 'An agency');
}

const held = {
  attendance: 'entered',
  present: ['police'],
  checks: { chaired: 'met' },
  support: { consent: null, closure: 'yes' },
};

test('a meeting that was corrected tells its day, who came and each check, and nothing that stayed', () => {
  const before = { thingId: 't1', factId: 'f1', onDay: '2018-11-14', state: 'held', held };
  const after = {
    ...before,
    factId: 'f2',
    onDay: '2018-11-15',
    held: { ...held, present: ['police', 'health'], support: { consent: 'no', closure: 'yes' } },
  };
  expect(fieldsOf(before, after)).toEqual([
    { name: 'Day', before: '14 November 2018', after: '15 November 2018' },
    { name: 'Agencies that were there', before: 'Police', after: 'Police, Health trust' },
    { name: 'The plans state how, when and by whom consent is asked', before: '', after: 'No' },
  ]);
});

test('counts are told by quarter, breakdown and code', () => {
  const own = { quarter: '2018-07-01', breakdown: 'sector' };
  const before = [{ ...own, standing: 'not-entered', counts: {} }];
  const after = [{ ...own, standing: 'in-part', counts: { police: 3 } }];
  const of = 'Source sector, July to September 2018';
  expect(fieldsOf(before, after)).toEqual([
    { name: of, before: 'Not entered yet', after: 'Entered in part' },
    { name: `${of}: Police`, before: '', after: '3' },
  ]);
});

test('a statement is told by its areas, and in the words that were written', () => {
  const before = {
    year: 2024,
    dueOn: '2025-03-31',
    areas: { chair: { rating: 'met', evidence: 'met' } },
    signatures: [],
  };
  const after = { ...before, areas: { chair: { rating: 'not-met', evidence: 'no deputy is named' } } };
  expect(fieldsOf(before, after)).toEqual([
    { name: 'Chair and deputy: Rating', before: 'Met', after: 'Not met' },
    { name: 'Chair and deputy: What shows it', before: 'met', after: 'no deputy is named' },
  ]);
});

test('whatever an entry holds, the same on both sides is no change, and ids are never told', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(fieldsOf(value, value)).toEqual([]);
      expect(fieldsOf({ thingId: value, factId: value, shown: 'x' }, null).map(({ name }) => name)).not.toContain(
        'thingId',
      );
    }),
  );
});
