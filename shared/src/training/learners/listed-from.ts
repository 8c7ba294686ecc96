import { dayNumber } from '../../calendar/iso-date.ts';
import type { LearnerFacts } from './facts.ts';

/** By organisation, the day as a number from which on lists of staff alone say who is in post there. */
export type ListedFrom = (organisationId: string) => number;

/**
 * A first list speaks of the days before its own too, unless a number in post was told for one of those: until the list,
 * the organisation then counts as one without a list does.
 * @returns `Infinity` where no list ever names the organisation, `-Infinity` where lists speak of all days
 */
export function listedFromOf({ lists, headcounts }: Pick<LearnerFacts, 'lists' | 'headcounts'>): ListedFrom {
  const firstLists = new Map<string, number>();
  for (const { covers, fileDate } of lists) for (const id of covers) noteEarlier(firstLists, id, dayNumber(fileDate));
  const firstCounts = new Map<string, number>();
  for (const { organisationId, countedOn } of headcounts)
    noteEarlier(firstCounts, organisationId, dayNumber(countedOn));
  return (id) => {
    const first = firstLists.get(id);
    if (first === undefined) return Infinity;
    return (firstCounts.get(id) ?? Infinity) < first ? first : -Infinity;
  };
}

function noteEarlier(days: Map<string, number>, id: string, day: number): void {
  days.set(id, Math.min(days.get(id) ?? Infinity, day));
}
