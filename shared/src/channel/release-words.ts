import type { CountTable } from '../disclosure/count-table.ts';
import type { Merge } from '../disclosure/merge.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { codeListOf } from './code-lists.ts';
import { inAList } from '../measure/words.ts';
import { breakdownNames } from './breakdown.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import type { Counting, ReleaseLevel } from './release-tables.ts';

const countingWords: Readonly<Record<Counting, string>> = {
  referrals: 'Referrals',
  decided: 'Cases decided',
  stepped: 'Cases that took a step',
  left: 'Left after support',
  requests: 'Requests to the council',
};

const levelWords: Readonly<Record<ReleaseLevel, string>> = {
  sector: breakdownNames.sector,
  concern: breakdownNames.concern,
  decision: 'Decision',
  step: 'Step',
  six: 'Review at 6 months',
  twelve: 'Review at 12 months',
  sharing: breakdownNames.sharing,
};

const reviewWords = { done: 'Done', 'not-done': 'Not done' } as const;

/** A table of a release as it is read: in the words of its own days. */
export function worded<Count>(table: CountTable<Count>): CountTable<Count> {
  const levels = table.breakdowns.flatMap((breakdown) => breakdown.levels);
  return {
    ...table,
    counting: wordsIn(countingWords, table.counting),
    breakdowns: table.breakdowns.map((breakdown) => ({
      levels: breakdown.levels.map((level) => wordsIn(levelWords, level)),
    })),
    cells: table.cells.map((cell) => ({
      ...cell,
      labels: cell.labels.map((label, place) =>
        label === null ? null : labelWords(label, { level: levels[place], on: table.to }),
      ),
    })),
  };
}

/** What may be done where nothing safe is left, as sentences: a release leaves a breakdown out, or is of a longer period. */
export function refusalWords(merges: readonly Merge[]): string {
  const levels = merges.map(({ level }) => level);
  const out = new Set(levels.flatMap((level) => (level === null ? [] : [breakdownNames[breakdownOf(level)]])));
  if (out.size === 0) return 'Release a longer period.';
  return `Leave out ${inAList([...out].map((name) => `“${name}”`))}, or release a longer period.`;
}

/** Whose codes the labels of a level are. */
function breakdownOf(level: string | undefined): ChannelBreakdown {
  if (level === 'six' || level === 'twelve') return 'reviews';
  return level === 'sector' || level === 'concern' || level === 'sharing' ? level : 'stage';
}

function labelWords(code: string, { level, on }: { readonly level: string | undefined; readonly on: IsoDate }): string {
  const breakdown = breakdownOf(level);
  if (breakdown === 'reviews') return wordsIn(reviewWords, code);
  return codeListOf(breakdown, on)?.codes.find((one) => one.code === code)?.words ?? code;
}

/** A code itself, where this version has no words for it. */
function wordsIn(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
