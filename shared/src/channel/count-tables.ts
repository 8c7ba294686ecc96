import type { IsoDate } from '../calendar/iso-date.ts';
import type { Cell, CountTable } from '../disclosure/count-table.ts';
import { codeListOf } from './code-lists.ts';
import { breakdownNames, channelBreakdowns, referralsDiffer, standingOf, totalOf } from './counts.ts';
import type { ChannelBreakdown, QuarterCounts } from './counts.ts';
import { lastDayOf } from './quarter.ts';

export interface TablesOfQuarters {
  readonly tables: readonly CountTable[];
  /**
   * Quarters whose referrals are counted in ways that differ: nothing is made of their referrals, since two totals of the
   * same people cannot both be right.
   */
  readonly differing: readonly IsoDate[];
}

/**
 * What is entered of these quarters as tables to be protected: one for each breakdown of each quarter, with its total
 * where it has one. What is held elsewhere, not entered, or entered in part gives none.
 *
 * Source sectors and types of concern break down the same referrals, so they have the same `counting` and are linked, with
 * the stage “Referral” as a third account of their total. Other stages are each of their own. Of reviews and requests what
 * is done and what is not make up what was due.
 * @param all what stands, each breakdown of a quarter once
 */
export function countTables(quarters: readonly IsoDate[], all: readonly QuarterCounts[]): TablesOfQuarters {
  const own = quarters.map((quarter) => ({ quarter, said: all.filter((one) => one.quarter === quarter) }));
  const differing = own.filter(({ said }) => referralsDiffer(said).length > 0).map(({ quarter }) => quarter);
  const tables = own.flatMap(({ quarter, said }) =>
    channelBreakdowns.flatMap((breakdown) => {
      const one = said.find((other) => other.breakdown === breakdown);
      if (one === undefined || standingOf(one) !== 'entered') return [];
      return tablesOf(one).filter(({ counting }) => counting !== referrals || !differing.includes(quarter));
    }),
  );
  return { tables, differing };
}

const referrals = 'Referrals';

function tablesOf(said: QuarterCounts): readonly CountTable[] {
  if (said.breakdown === 'sector' || said.breakdown === 'concern') return [broken(said, referrals)];
  if (said.breakdown === 'sharing') return [broken(said, 'Requests to the council for information')];
  return said.breakdown === 'stage' ? stageTables(said) : reviewTables(said);
}

/** A breakdown whose codes add up to its total. */
function broken(said: QuarterCounts, counting: string): CountTable {
  return tableOf(said, counting, [...cellsOf(said), { labels: [null], count: totalOf(said) ?? 0 }]);
}

/** The first stage is all referrals; the others overlap, and have no total. */
function stageTables(said: QuarterCounts): readonly CountTable[] {
  const [first] = codesOf(said);
  const [all, ...others] = cellsOf(said);
  if (first === undefined || all === undefined) return [];
  return [
    tableOf(said, referrals, [{ labels: [null], count: all.count }]),
    tableOf(said, 'Cases that came to a stage or outcome', others),
  ];
}

function reviewTables(said: QuarterCounts): readonly CountTable[] {
  return [6, 12].map((months) => {
    const code = months === 6 ? 'six' : 'twelve';
    const [due = 0, done = 0] = [said.counts[`${code}-due`], said.counts[`${code}-done`]];
    return tableOf(said, `Reviews due at ${String(months)} months`, [
      { labels: ['Done'], count: done },
      { labels: ['Not done'], count: due - done },
      { labels: [null], count: due },
    ]);
  });
}

function tableOf({ quarter, breakdown }: QuarterCounts, counting: string, cells: readonly Cell[]): CountTable {
  const breakdowns = [{ levels: [breakdownNames[breakdown]] }];
  return { counting, from: quarter, to: lastDayOf(quarter), breakdowns, cells };
}

function cellsOf(said: QuarterCounts): readonly Cell[] {
  return codesOf(said).map(({ code, words }) => ({ labels: [words], count: said.counts[code] ?? 0 }));
}

function codesOf({ breakdown, quarter }: { readonly breakdown: ChannelBreakdown; readonly quarter: IsoDate }) {
  return codeListOf(breakdown, quarter)?.codes ?? [];
}
