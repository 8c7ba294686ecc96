import { monthAndYear } from '../calendar/words.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { percentage, percentOf } from '../measure/percentage.ts';
import { inAList } from '../measure/words.ts';
import type { OutOfScopeReason } from '../schools/scope.ts';
import { doneOf, partsOf } from './measures.ts';
import type { Measure } from './measures.ts';
import type { CoverageCounts } from './coverage-counts.ts';

const done: Readonly<Record<Measure, readonly [one: string, several: string]>> = {
  upToDate: ['is up to date', 'are up to date'],
  staff: ['has whole-staff training that is up to date', 'have whole-staff training that is up to date'],
  dsl: ['has a safeguarding lead who is up to date', 'have a safeguarding lead who is up to date'],
  reached: ['has been reached', 'have been reached'],
};

const rest = {
  outOfDate: ['is out of date', 'are out of date'],
  notTrained: ['has not been trained', 'have not been trained'],
  checking: ['says other training that is being checked', 'say other training that is being checked'],
} as const;

/** A school may have answered one question and not the other, so the words name what it has not told. */
const aboutStaff = ['has not answered about its staff', 'have not answered about their staff'] as const;
const noAnswer: Readonly<Record<Measure, readonly [one: string, several: string]>> = {
  upToDate: ['has one or both questions still to answer', 'have one or both questions still to answer'],
  staff: aboutStaff,
  dsl: ['has not answered about its safeguarding lead', 'have not answered about their safeguarding lead'],
  reached: aboutStaff,
};

/** `198 of 240 schools (82.5 %) are up to date; 16 are out of date and 8 have one or both questions still to answer.` */
export function measureSentence(counts: CoverageCounts, measure: Measure): string {
  if (counts.inScope === 0) return 'No school is counted at this date.';
  const count = doneOf(counts, measure);
  const share = percentage(count, counts.inScope);
  const head = `${String(count)} of ${schools(counts.inScope)} (${share}) ${numbered(count, done[measure])}`;
  const others = restOf(counts, measure);
  return others.length === 0 ? `${head}.` : `${head}; ${inAList(others)}.`;
}

/** What is known of the schools that a measure does not count as done; a sentence to stand beneath its figure. */
export function restWords(counts: CoverageCounts, measure: Measure): string | undefined {
  const others = restOf(counts, measure);
  return others.length === 0 ? undefined : `${inAList(others)}.`;
}

function restOf(counts: CoverageCounts, measure: Measure): readonly string[] {
  const words =
    measure === 'reached'
      ? [rest.checking, rest.notTrained, noAnswer.reached]
      : [rest.outOfDate, rest.notTrained, rest.checking, noAnswer[measure]];
  const parts = partsOf(counts, measure).slice(1);
  return words.flatMap((each, index) => {
    const count = parts[index] ?? 0;
    return count === 0 ? [] : [`${String(count)} ${numbered(count, each)}`];
  });
}

interface Group extends CoverageCounts {
  readonly name: string;
}

/**
 * The title of a chart of groups:
 * `Furthest behind: Secondary, 32 of 40 schools up to date (80 %); furthest ahead: Nursery (85 %)`.
 */
export function groupsMessage(groups: readonly Group[], measure: Measure, groupNoun: string): string {
  const ranked = groups
    .filter(({ inScope }) => inScope > 0)
    .toSorted((a, b) => doneOf(a, measure) / a.inScope - doneOf(b, measure) / b.inScope);
  const last = ranked[0];
  const first = ranked.at(-1);
  if (last === undefined || first === undefined) return 'No school is counted at this date';
  const word = measure === 'reached' ? 'reached' : 'up to date';
  function share(group: Group): string {
    return percentage(doneOf(group, measure), group.inScope);
  }
  const told = `${String(doneOf(last, measure))} of ${schools(last.inScope)} ${word} (${share(last)})`;
  if (ranked.length === 1) return `${last.name}: ${told}`;
  if (share(first) === share(last)) return `Every ${groupNoun} stands at ${share(last)} ${word}`;
  return `Furthest behind: ${last.name}, ${told}; furthest ahead: ${first.name} (${share(first)})`;
}

/** A month end and its counts; null where nothing is known. */
export interface TrendPoint {
  readonly on: IsoDate;
  readonly counts: Omit<CoverageCounts, 'staff'> | null;
}

export type TrendMeasure = Exclude<Measure, 'staff'>;

const trendNames: Readonly<Record<TrendMeasure, string>> = {
  upToDate: 'Schools up to date',
  reached: 'Schools reached',
  dsl: 'Schools whose safeguarding lead is up to date',
};

/** A percentage for each month; null where nothing is known, or no school was there to count. */
export function trendValues(points: readonly TrendPoint[], measure: TrendMeasure): readonly (number | null)[] {
  return points.map(({ counts }) => {
    if (counts === null || counts.inScope === 0) return null;
    return percentOf(measure === 'reached' ? counts.reached.reached : counts[measure].trained, counts.inScope);
  });
}

/** The title of the trend: `Schools up to date rose from 61.3 % in March 2017 to 82.5 % in June 2018`. */
export function trendMessage(points: readonly TrendPoint[], measure: TrendMeasure = 'upToDate'): string {
  const known = knownPoints(points, measure);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return 'No month is known yet';
  const what = trendNames[measure];
  if (known.length === 1) return `${what}: ${String(last.value)} % in ${monthAndYear(last.on)}, the only month known`;
  const months = `in ${monthAndYear(first.on)} to ${String(last.value)} % in ${monthAndYear(last.on)}`;
  if (first.value === last.value)
    return `${what} stood at ${String(last.value)} % in ${monthAndYear(first.on)} and in ${monthAndYear(last.on)}`;
  return `${what} ${last.value > first.value ? 'rose' : 'fell'} from ${String(first.value)} % ${months}`;
}

function knownPoints(points: readonly TrendPoint[], measure: TrendMeasure): readonly { on: IsoDate; value: number }[] {
  const values = trendValues(points, measure);
  return points.flatMap(({ on }, index) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [{ on, value }];
  });
}

const leftOutWords: Readonly<Record<OutOfScopeReason, (count: number) => string>> = {
  closed: (count) => `${schools(count)} closed by this date`,
  'not-open-yet': (count) => `${schools(count)} not open yet at this date`,
  'type-not-in-scope': (count) => `${schools(count)} of a type that is not counted`,
  'type-unknown': (count) => `${schools(count)} whose type the register does not tell`,
};

/** What a figure of coverage leaves out and why, a line for each reason that has any. */
export function leftOutOf(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(leftOutWords).flatMap(([reason, words]) => {
    const count = counts[reason] ?? 0;
    return count === 0 ? [] : [words(count)];
  });
}

/** `1 school`, `1,204 schools`. */
export function schools(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'school' : 'schools'}`;
}

function numbered(count: number, [one, several]: readonly [string, string]): string {
  return count === 1 ? one : several;
}
