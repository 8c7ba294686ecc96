import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { AudienceReply } from '@due-regard/shared/training/learners/api.ts';
import { twoCounts, workforceBasis } from '@due-regard/shared/training/learners/workforce-basis.ts';
import type { WorkforceCount } from '@due-regard/shared/training/learners/workforce-basis.ts';
import type { CountedTotal } from '../../measure/total-words.ts';
import { ofWords, shareOf } from '../../measure/total-words.ts';

type Staff = Pick<AudienceReply, 'counts' | 'organisations'>;

/**
 * `The council’s own count of its workforce is 3,936 of 4,800 trained (82 %) at 31 March 2019, … Known one by one, by the
 * list of staff of 5 June 2019, are 314 people in post: the two differ. …`
 */
export function workforceWords(total: CountedTotal & WorkforceCount, { counts, organisations }: Staff) {
  const own = `The council’s own count of its workforce is ${ofWords(total)} trained (${shareOf(total)}) ${workforceBasis(total)}.`;
  if (counts.posts === null) return `${own} How many of these people are in post by lists of staff is not known.`;
  const listed = `Known one by one, by ${listsOf(organisations)}, are ${number(counts.posts)} people in post`;
  if (counts.posts === total.inPost) return `${own} ${listed}, as many.`;
  return `${own} ${listed}: the two differ. ${twoCounts}`;
}

/** The days of the lists that say who is in post. */
function listsOf(organisations: Staff['organisations']): string {
  const days = organisations.flatMap(({ staffListOn }) => staffListOn ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'the numbers in post given with files';
  return first === last
    ? `the list of staff of ${longDate(first)}`
    : `lists of staff of ${longDate(first)} to ${longDate(last)}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
