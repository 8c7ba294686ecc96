import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { codeListOf, codeLists, firstQuarter, isSameSeries } from './code-lists.ts';
import { channelBreakdowns } from './breakdown.ts';
import { countsFaults, referralsDiffer, standingOf, totalOf } from './counts.ts';
import type { QuarterCounts } from './counts.ts';
import { corrects, quartersListed } from './counts-changes.ts';
import { isOver, lastDayOf, quarterOf, quartersBetween, quarterWords, readQuarter } from './quarter.ts';
import { someQuarter, someSaid } from './testing/random-counts.ts';

const today = isoDate('2026-09-30');
const quarter = isoDate('2026-04-01');

function sectors(counts: QuarterCounts['counts']): QuarterCounts {
  return { quarter, breakdown: 'sector', answer: 'entered', counts };
}

describe('quarters', () => {
  test('every day lies in one quarter, which is over on the day after its last', () => {
    fc.assert(
      fc.property(fc.nat(9000), (days) => {
        const day = addDays(isoDate('2010-01-01'), days);
        const own = quarterOf(day);
        expect(own <= day && day <= lastDayOf(own)).toBe(true);
        expect(isOver(own, lastDayOf(own))).toBe(false);
        expect(isOver(own, addDays(lastDayOf(own), 1))).toBe(true);
      }),
    );
  });

  test('a quarter is read as it is written, or by its first day, and by nothing else', () => {
    fc.assert(
      fc.property(someQuarter, (one) => {
        expect(readQuarter(quarterWords(one))).toBe(one);
        expect(readQuarter(quarterWords(one).toUpperCase().replace(' TO ', ' – '))).toBe(one);
        expect(readQuarter(one)).toBe(one);
        expect(readQuarter(addDays(one, 1))).toBeUndefined();
      }),
    );
    for (const text of ['', 'Q1 2024', 'April to March 2024', 'April 2024', '2024', '01/04/2024', 'July to June 2024'])
      expect(readQuarter(text)).toBeUndefined();
  });
});

describe('code lists', () => {
  test('each breakdown has one list in every quarter since 2015, with no code or word twice', () => {
    for (const one of quartersBetween(firstQuarter, isoDate('2030-01-01')))
      for (const breakdown of channelBreakdowns) {
        const lists = codeLists.filter(
          (list) => list.breakdown === breakdown && list.from <= one && (list.until === undefined || one < list.until),
        );
        expect(lists).toHaveLength(1);
        const codes = lists.flatMap((list) => list.codes);
        expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
        expect(new Set(codes.map(({ words }) => words.toLowerCase())).size).toBe(codes.length);
      }
  });

  test('nothing before April 2024 is of one series with anything from then on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...channelBreakdowns), someQuarter, someQuarter, (breakdown, one, other) => {
        const isAcross = one < '2024-04-01' !== other < '2024-04-01';
        if (isAcross) expect(isSameSeries(breakdown, [one, other])).toBe(false);
      }),
    );
    expect(isSameSeries('sector', [firstQuarter, isoDate('2024-01-01')])).toBe(true);
    expect(isSameSeries('concern', [isoDate('2021-01-01'), isoDate('2021-04-01')])).toBe(false);
  });
});

describe('counts', () => {
  test('an empty count is never 0: a breakdown that lacks one has no total', () => {
    fc.assert(
      fc.property(someSaid, (said) => {
        const codes = codeListOf(said.breakdown, said.quarter)?.codes ?? [];
        const isWhole = codes.every(({ code }) => code in said.counts);
        const standing = said.answer === 'held-elsewhere' ? 'held-elsewhere' : isWhole ? 'entered' : 'in-part';
        expect(standingOf(said)).toBe(standing);
        const sum = codes.reduce((all, { code }) => all + (said.counts[code] ?? 0), 0);
        expect(totalOf(said)).toBe(standing === 'entered' ? sum : undefined);
        expect(countsFaults(said, today)).toEqual([]);
      }),
    );
  });

  test('a code that is not in force in the quarter is refused, and so is a quarter that is not over', () => {
    expect(countsFaults({ ...sectors({ 'no-ideology': 1 }), breakdown: 'concern' }, today)).toEqual([]);
    expect(
      countsFaults({ ...sectors({ 'no-ideology': 1 }), breakdown: 'concern', quarter: isoDate('2023-04-01') }, today),
    ).toEqual([{ code: 'no-ideology', fault: 'other-period' }]);
    expect(countsFaults({ ...sectors({ police: 1 }), quarter: isoDate('2026-07-01') }, today)).toEqual([
      { code: null, fault: 'not-over' },
    ]);
    expect(countsFaults(sectors({}), today)).toEqual([{ code: null, fault: 'nothing-entered' }]);
  });

  test('referrals that are counted differently are pointed out, and those that agree or are not whole are not', () => {
    const whole = Object.fromEntries((codeListOf('sector', quarter)?.codes ?? []).map(({ code }) => [code, 1]));
    const stage: QuarterCounts = { ...sectors({ referral: 8 }), breakdown: 'stage' };
    expect(referralsDiffer([sectors(whole), stage])).toEqual([
      { what: 'by source sector', count: 9 },
      { what: 'at the stage “Referral”', count: 8 },
    ]);
    expect(referralsDiffer([sectors(whole), { ...stage, counts: { referral: 9 } }])).toEqual([]);
    expect(referralsDiffer([sectors({ police: 1 }), stage])).toEqual([]);
  });
});

test('every quarter that is over since the agreement is listed, whatever is entered, and none that is not', () => {
  fc.assert(
    fc.property(someQuarter, someQuarter, fc.array(someSaid, { maxLength: 5 }), (since, asAt, all) => {
      const listed = quartersListed(all, { since, asAt });
      const first = [since, ...all.map((one) => one.quarter)].toSorted()[0] ?? since;
      expect(listed.toReversed()).toEqual(quartersBetween(first, asAt).filter((one) => isOver(one, asAt)));
      for (const { quarter: one } of all) expect(listed.includes(one)).toBe(isOver(one, asAt));
    }),
  );
});

test('to fill a gap corrects nothing; to change or take back what stood does', () => {
  fc.assert(
    fc.property(someSaid, fc.nat(40), (was, other) => {
      const kept = { ...was, factId: 'one' };
      const change = { quarter: was.quarter, breakdown: was.breakdown, was: kept };
      const [first] = Object.entries(was.counts);
      expect(corrects({ ...change, becomes: was })).toBe(false);
      expect(corrects({ ...change, was: undefined, becomes: was })).toBe(false);
      expect(corrects({ ...change, becomes: undefined })).toBe(true);
      if (first === undefined) return;
      const [code, count] = first;
      const { [code]: _left, ...rest } = was.counts;
      expect(corrects({ ...change, becomes: { ...was, counts: rest } })).toBe(true);
      expect(corrects({ ...change, was: { ...kept, counts: rest }, becomes: was })).toBe(false);
      expect(corrects({ ...change, becomes: { ...was, counts: { ...was.counts, [code]: other } } })).toBe(
        other !== count,
      );
      expect(corrects({ ...change, becomes: { ...was, answer: 'held-elsewhere', counts: {} } })).toBe(true);
    }),
  );
});
