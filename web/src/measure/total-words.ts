import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { wholeTotals } from '@due-regard/shared/training/total.ts';
import type { Counted } from '@due-regard/shared/training/total.ts';
import { percentage } from '@due-regard/shared/measure/percentage.ts';

/** What a service or partner sent, as far as words are made of it. */
export interface CountedTotal {
  readonly name: string;
  readonly trained: number;
  readonly inPost: number;
  readonly countedOn: IsoDate;
  readonly includesELearning: boolean;
  /** Null where it is of several courses, or of none that was named. */
  readonly courseName: string | null;
  /** Whom it counts, where it was counted from names in a file: then `inPost` are those whom the file asks. */
  readonly audience?: Audience | null | undefined;
}

export function shareOf({ trained, inPost }: Pick<CountedTotal, 'trained' | 'inPost'>): string {
  return percentage(trained, inPost);
}

/** `2,810 of 4,011`. */
export function ofWords({ trained, inPost }: Pick<CountedTotal, 'trained' | 'inPost'>): string {
  return `${trained.toLocaleString('en-GB')} of ${inPost.toLocaleString('en-GB')}`;
}

/** `121 days old`, so that nobody reads an old count as today's. */
export function ageWords(ageDays: number): string {
  if (ageDays === 0) return 'counted on the day';
  return `${ageDays.toLocaleString('en-GB')} ${ageDays === 1 ? 'day' : 'days'} old`;
}

/** Which course, and whether the count holds e-learning beside sessions with a facilitator. */
export function courseWords({
  includesELearning,
  courseName,
}: Pick<CountedTotal, 'includesELearning' | 'courseName'>): string {
  const counted = includesELearning ? 'e-learning counted' : 'e-learning not counted';
  return courseName === null ? `E${counted.slice(1)}` : `${courseName}, ${counted}`;
}

/** Whose people: `Housing`, or `Housing: contractors` of those whom a file names. */
export function bodyWords({ name, audience }: Pick<CountedTotal, 'name' | 'audience'>): string {
  return isOfNames(audience) ? `${name}: ${audienceNames[audience].toLowerCase()}` : name;
}

/** Of how many: everybody in post, or those whom a file names and of whom it asks the course. */
export function peopleWords({ audience }: Pick<CountedTotal, 'audience'>): string {
  return isOfNames(audience) ? 'people named in a file' : 'people in post';
}

function isOfNames(audience: CountedTotal['audience']): audience is Audience {
  return typeof audience === 'string';
}

/** `HR training report, counted on 31 March 2019`. */
export function sentAs({ source, countedOn }: { readonly source: string; readonly countedOn: IsoDate }): string {
  return `${source}, counted on ${longDate(countedOn)}`;
}

/**
 * The newest total of the largest body in a sentence, how many others there are, and how many counts come from names in
 * a file, which tell nothing of the whole. Totals of different days are never added up.
 */
export function totalSentence(latest: readonly (CountedTotal & Counted)[]): string {
  const whole = wholeTotals(latest).toSorted((a, b) => b.inPost - a.inPost);
  const named = latest.filter(({ audience }) => isOfNames(audience)).length;
  const [largest] = whole;
  if (largest === undefined) return named === 0 ? 'No total has been sent.' : `${ofNamesWords(named)}.`;
  const counting = largest.includesELearning ? ', e-learning counted' : '';
  const course = largest.courseName === null ? '' : ` in ${largest.courseName}`;
  const head = `${largest.name}: ${ofWords(largest)} trained${course} (${shareOf(largest)}) at ${longDate(largest.countedOn)}${counting}`;
  const others = whole.length - 1;
  const more = [
    others > 0 && (others === 1 ? '1 other sent a total' : `${String(others)} others sent totals`),
    named > 0 && ofNamesWords(named),
  ].filter((part) => part !== false);
  return `${[head, ...more].join('; ')}.`;
}

function ofNamesWords(count: number): string {
  return count === 1
    ? '1 total is counted from names in a file, and not of all people'
    : `${String(count)} totals are counted from names in files, and not of all people`;
}
