import { columnForm, meaningsOf } from '../column-names.ts';
import { namesOf, planMeanings } from './meanings.ts';
import type { PlanMeaning } from './meanings.ts';

type Named = { readonly meaning: PlanMeaning; readonly rank: number };

const known: ReadonlyMap<string, Named> = new Map(
  planMeanings
    .flatMap((meaning) => namesOf(meaning).map((name, rank) => ({ meaning, rank, form: columnForm(name) })))
    // Of two meanings that claim one name the first has it.
    .toReversed()
    .map((one) => [one.form, one]),
);

const longestName = 200;

function namedBy(name: string): Named | undefined {
  return meaningsOf(name.slice(0, longestName), known)?.[0];
}

/**
 * What the columns of a plan seem to mean by their names: of several for one meaning the one with the plainest name. A
 * status in words is taken before a colour. A person has the last word.
 * @returns one entry for each column; null: not read
 */
export function guessMeanings(header: readonly string[]): readonly (PlanMeaning | null)[] {
  const found = header.map(namedBy);
  return found.map((one, at) => {
    if (one === undefined) return null;
    const isBest = found.every(
      (other, place) =>
        other?.meaning !== one.meaning || one.rank < other.rank || (one.rank === other.rank && at <= place),
    );
    return isBest ? one.meaning : null;
  });
}
