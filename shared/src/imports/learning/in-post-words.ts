import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/words.ts';
import { inAList } from '../../measure/words.ts';
import type { InPostThere } from '../preview.ts';

const fewPeople = 5;
const largeShare = 0.25;
const mostNames = 10;

/** Whether an organisation loses so many of those in post that its list may have been cut off. */
export function isLargeDrop({ before, now }: Pick<InPostThere, 'before' | 'now'>): boolean {
  const lost = (before ?? 0) - now;
  return lost >= fewPeople && lost > (before ?? 0) * largeShare;
}

/** What to look at before a list of staff is taken in that has far fewer people than the one before. */
export function largeDropWords(inPost: readonly InPostThere[], on: IsoDate): string | undefined {
  const drops = inPost.filter(isLargeDrop);
  if (drops.length === 0) return undefined;
  const named = drops
    .slice(0, drops.length > mostNames + 1 ? mostNames : drops.length)
    .map(({ name, before, now }) => `${name} (${shown(before ?? 0)} before, ${shown(now)} now)`);
  const more = drops.length - named.length;
  const places = inAList(more === 0 ? named : [...named, `${shown(more)} others`]);
  const loses = drops.length === 1 ? '1 organisation loses' : `${shown(drops.length)} organisations lose`;
  return `By this list ${loses} more than a quarter of those in post on ${longDate(on)}: ${places}. A list that was cut off looks like this: check that it is whole.`;
}

/** All organisations of a list together. Whoever is in post in two of them is counted in each. */
export function totalInPost(inPost: readonly InPostThere[]): Omit<InPostThere, 'name' | 'organisationId'> {
  const isNew = inPost.every(({ before }) => before === null);
  function sum(of: (there: InPostThere) => number): number {
    return inPost.reduce((total, there) => total + of(there), 0);
  }
  return {
    before: isNew ? null : sum(({ before }) => before ?? 0),
    now: sum(({ now }) => now),
    joined: sum(({ joined }) => joined),
    left: sum(({ left }) => left),
  };
}

function shown(count: number): string {
  return count.toLocaleString('en-GB');
}
