import fc from 'fast-check';
import { addMonths, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { codeListOf, firstQuarter } from '../code-lists.ts';
import { channelBreakdowns } from '../breakdown.ts';
import type { ChannelBreakdown } from '../breakdown.ts';
import type { QuarterCounts } from '../counts.ts';
import { quartersBetween } from '../quarter.ts';

const all = quartersBetween(firstQuarter, addMonths(isoDate('2026-07-01'), -3));

/** A quarter that is over on 30 September 2026. */
export const someQuarter: fc.Arbitrary<IsoDate> = fc.constantFrom(...all);

/** What may be said of a quarter by a breakdown, with whatever codes of its period. */
export const someSaid: fc.Arbitrary<QuarterCounts> = fc
  .tuple(someQuarter, fc.constantFrom(...channelBreakdowns))
  .chain(([quarter, breakdown]) => saidOf(quarter, breakdown));

function saidOf(quarter: IsoDate, breakdown: ChannelBreakdown): fc.Arbitrary<QuarterCounts> {
  const codes = (codeListOf(breakdown, quarter)?.codes ?? []).map(({ code }) => code);
  const entered = fc
    .record(Object.fromEntries(codes.map((code) => [code, fc.option(fc.nat(40), { freq: 8 })])))
    .map(countsIn)
    .filter((counts) => Object.keys(counts).length > 0)
    .map((counts): QuarterCounts => ({ quarter, breakdown, answer: 'entered', counts }));
  const held: QuarterCounts = { quarter, breakdown, answer: 'held-elsewhere', counts: {} };
  return fc.oneof({ arbitrary: entered, weight: 6 }, fc.constant(held));
}

/** What was typed, with no more reviews done than due. */
function countsIn(typed: Readonly<Record<string, number | null>>): QuarterCounts['counts'] {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([code, count]) => {
      if (count === null) return [];
      const due = code.endsWith('-done') ? (typed[code.replace('-done', '-due')] ?? count) : count;
      return [[code, Math.min(count, due)]];
    }),
  );
}
