import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Fact } from '@due-regard/db/facts.ts';
import { takenBack } from './taken-back.ts';

interface Row extends Fact {
  readonly thing: string;
  readonly says: number;
}

const at = instantOf(0);

/** A table in memory, and what files did to it. */
class Records {
  rows: readonly Row[] = [];
  seq = 0;

  write(withdrawn: readonly Row[], said: readonly Pick<Row, 'thing' | 'says'>[]): number {
    this.seq += 1;
    const seq = this.seq;
    const kept = this.rows.map((row) =>
      withdrawn.includes(row) ? { ...row, withdrawn_at: at, withdrawn_seq: seq } : row,
    );
    const recorded = said.map(({ thing, says }, place): Row => ({
      authority_id: '999',
      fact_id: `${String(seq)}-${String(place)}`,
      recorded_at: at,
      recorded_seq: seq,
      withdrawn_at: null,
      withdrawn_seq: null,
      thing,
      says,
    }));
    this.rows = [...kept, ...recorded];
    return seq;
  }

  /** What a file says of some things takes the place of what stood. */
  bring(said: Readonly<Record<string, number>>): number {
    const standing = this.rows.filter(
      ({ thing, withdrawn_seq }) => withdrawn_seq === null && Object.hasOwn(said, thing),
    );
    return this.write(
      standing,
      Object.entries(said).map(([thing, says]) => ({ thing, says })),
    );
  }

  /** @returns whether nothing has touched since what the file touched */
  undo(seq: number): boolean {
    const { touchedSince, toWithdraw, toRecord } = takenBack(this.rows, { idOf: ({ thing }) => thing, seq });
    if (touchedSince.length === 0) this.write(toWithdraw, toRecord);
    return touchedSince.length === 0;
  }

  said(): readonly string[] {
    const standing = this.rows.filter(({ withdrawn_seq }) => withdrawn_seq === null);
    return standing.map(({ thing, says }) => `${thing} ${String(says)}`).toSorted();
  }
}

const aFile = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(3), { minKeys: 1 });

test('files that are brought and undone, the latest first, leave what was there, any number of times', () => {
  fc.assert(
    fc.property(
      fc.array(aFile, { maxLength: 3 }),
      fc.array(aFile, { maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (before, files, times) => {
        const records = new Records();
        for (const file of before) records.bring(file);
        for (let time = 0; time < times; time += 1) {
          const steps = files.map((file) => ({ said: records.said(), seq: records.bring(file) }));
          for (const { said, seq } of steps.toReversed()) {
            expect(records.undo(seq)).toBe(true);
            expect(records.said()).toEqual(said);
          }
        }
      },
    ),
  );
});

test('a file is not undone under what a later one says of the same things, and is beside one of others', () => {
  const records = new Records();
  const first = records.bring({ a: 1, b: 1 });
  const second = records.bring({ b: 2 });
  records.bring({ c: 1 });
  expect(records.undo(first)).toBe(false);
  expect(records.undo(second)).toBe(true);
  expect(records.undo(first)).toBe(true);
  expect(records.said()).toEqual(['c 1']);
});
