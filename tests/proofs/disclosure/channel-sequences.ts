import { addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { codeListOf } from '@due-regard/shared/channel/code-lists.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import type { CountsByCode, QuarterCounts } from '@due-regard/shared/channel/counts.ts';
import { releaseTables } from '@due-regard/shared/channel/release-tables.ts';
import { worded } from '@due-regard/shared/channel/release-words.ts';
import { Dice } from '../records/dice.ts';
import type { Release } from './sequences.ts';
import { flat, randomCounts } from './worlds.ts';

const firstSeed = 20_260_401;
const firstQuarter = isoDate('2025-04-01');
/** Eight quarters are released; whoever left in the four before them is reviewed in them. */
const quarters = 8;
const before = 4;

interface Asked {
  readonly first: number;
  readonly last: number;
  readonly breakdowns: readonly ChannelBreakdown[];
}

function of(first: number, last: number, ...breakdowns: readonly ChannelBreakdown[]): Asked {
  return { first, last, breakdowns };
}

/** What is asked one after another: stages first or reviews first, by quarter and by year, in one paper or in several. */
const patterns: readonly (readonly Asked[])[] = [
  [0, 1, 2, 3, 4].map((quarter) => of(quarter, quarter, 'stage', 'reviews')),
  [...[0, 1, 2, 3].map((quarter) => of(quarter, quarter, 'stage')), of(0, 3, 'stage'), of(4, 7, 'reviews')],
  [of(2, 2, 'reviews'), of(4, 4, 'reviews'), of(0, 0, 'sector', 'stage'), of(0, 1, 'sector', 'stage', 'reviews')],
  [of(0, 3, 'stage', 'reviews'), of(2, 2, 'reviews'), of(3, 3, 'reviews'), of(4, 7, 'stage', 'reviews')],
];

/**
 * Releases of Channel figures of two years: tables of referrals, decisions, steps, leaving, and reviews of whoever left.
 * In one of eight, whose papers are of single quarters, a review is due of one fewer than left.
 */
export function channelSequence(trial: number): readonly Release[] {
  const dice = new Dice(firstSeed + trial);
  const facts = twoYears(dice, trial % 8 === 4);
  return (patterns[trial % patterns.length] ?? []).map(({ first, last, breakdowns }, place) => {
    const [from, to] = [quarterAt(first), quarterAt(last)];
    const made = releaseTables(facts, { from, to, breakdowns });
    if (made.kind !== 'tables') throw new Error(`no tables: ${made.kind}`);
    const name = `${String(place + 1)}-${from}-${to}`;
    return { name, tables: made.tables.map(worded), finer: made.finer.map((own) => own.map(worded)) };
  });
}

function quarterAt(place: number): IsoDate {
  return addMonths(firstQuarter, 3 * place);
}

function twoYears(dice: Dice, isOneFewer: boolean): readonly QuarterCounts[] {
  const left = randomCounts([flat('Quarter', before + quarters)], dice);
  const due = left.map((count, place) => (isOneFewer && place === before ? Math.max(0, count - 1) : count));
  return Array.from({ length: quarters }, (_none, place) => {
    const quarter = quarterAt(place);
    function entered(breakdown: ChannelBreakdown, given: CountsByCode): QuarterCounts {
      const codes = codeListOf(breakdown, quarter)?.codes.map(({ code }) => code) ?? [];
      const random = randomCounts([flat(breakdown, codes.length)], dice);
      const counts = Object.fromEntries(codes.map((code, at) => [code, random[at] ?? 0]));
      return { quarter, breakdown, answer: 'entered', counts: { ...counts, ...given } };
    }
    const sector = entered('sector', {});
    const referral = Object.values(sector.counts).reduce((sum, count) => sum + count, 0);
    const [six, twelve] = [due[before + place - 2] ?? 0, due[before + place - 4] ?? 0];
    return [
      sector,
      entered('stage', { referral, exit: left[before + place] ?? 0 }),
      entered('reviews', {
        'six-due': six,
        'six-done': dice.below(six + 1),
        'twelve-due': twelve,
        'twelve-done': dice.below(twelve + 1),
      }),
    ];
  }).flat();
}
