import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { Obligation } from './obligation.ts';
import { obligationDays, obligationFields, packDiff } from './pack-diff.ts';
import { anObligation } from './random-duty.ts';

const fields = [...obligationFields, ...obligationDays];

/** Obligations of one pack: no two texts of one number from one day. */
const texts = fc.uniqueArray(
  fc.record({
    obligationId: fc.constantFrom('LA01', 'LA02', 'LA03', 'LA10'),
    validFrom: fc.constantFrom(isoDate('2015-07-01'), isoDate('2019-04-12')),
    title: fc.constantFrom('Board', 'Group'),
    evidence: fc.constantFrom(['Minutes'], ['Minutes', 'Plan']),
  }),
  { selector: ({ obligationId, validFrom }) => `${obligationId} ${validFrom}` },
);
const pack = texts.map((rows): readonly Obligation[] => rows.map((row) => anObligation(row)));

describe('what another text of a duty changes', () => {
  it('puts every obligation into one of four: added, changed, ended, unchanged', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const diff = packDiff(before, after, fields);
        expect(diff.changed.length + diff.ended.length + diff.unchanged.length).toBe(before.length);
        expect(diff.added.length + diff.changed.length + diff.unchanged.length).toBe(after.length);
        const left = [...diff.changed.map((pair) => pair.before), ...diff.ended, ...diff.unchanged];
        expect(new Set(left)).toEqual(new Set(before));
      }),
    );
  });

  it('is enough to make the one from the other', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const { added, changed, unchanged } = packDiff(before, after, fields);
        const made = [...added, ...changed.map((pair) => pair.after), ...unchanged];
        const asText = (rows: readonly Obligation[]): readonly string[] =>
          rows.map((row) => JSON.stringify(row)).toSorted();
        expect(asText(made)).toEqual(asText(after));
      }),
    );
  });

  it('is nothing when nothing changes, in whatever order it stands', () => {
    fc.assert(
      fc.property(pack, (rows) => {
        const { added, changed, ended } = packDiff(rows, rows.toReversed(), fields);
        expect([added, changed, ended]).toEqual([[], [], []]);
      }),
    );
  });

  it('names each field that differs', () => {
    const before = anObligation({ obligationId: 'LA01', title: 'Board' });
    const after = { ...before, title: 'Group', evidence: ['Plan'], validTo: isoDate('2020-01-01') };
    expect(packDiff([before], [after], fields).changed[0]?.fields).toEqual(['title', 'evidence', 'validTo']);
    expect(packDiff([before], [after], obligationFields).changed[0]?.fields).toEqual(['title', 'evidence']);
  });
});
