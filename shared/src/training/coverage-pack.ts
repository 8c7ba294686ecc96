import { dayNumber, monthEndsTo } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { stateWidth } from '../measure/packed.ts';
import { outOfScopeReasons } from '../schools/scope.ts';
import type { OutOfScopeReason } from '../schools/scope.ts';
import type { Coverage, CoverageCounts } from './coverage-counts.ts';
import { coverageRows } from './coverage-rows.ts';
import type { Expiring } from './expiring.ts';
import { schoolStateCount, stateOf, statesThat } from './school-state.ts';
import type { SchoolState } from './school-state.ts';
import { reachedClasses, trainingClasses, upToDateClass } from './standing.ts';
import type { TrendPoint, TrendQuestion } from './trend.ts';

/** The states of all schools of an authority, one after another. */
export type SchoolsPack = {
  readonly organisationIds: readonly string[];
  /** Where each school's pairs begin, and where the last one's end. */
  readonly starts: Int32Array;
  readonly pairs: Int16Array;
};

/** One school's states as they were packed. */
export type PackedSchool = { readonly organisationId: string; readonly steps: Int16Array };

export function packSchools(schools: readonly PackedSchool[]): SchoolsPack {
  const starts = new Int32Array(schools.length + 1);
  for (const [index, { steps }] of schools.entries()) starts[index + 1] = (starts[index] ?? 0) + steps.length;
  const pairs = new Int16Array(starts.at(-1) ?? 0);
  for (const [index, { steps }] of schools.entries()) pairs.set(steps, starts[index]);
  return { organisationIds: schools.map(({ organisationId }) => organisationId), starts, pairs };
}

/** The same as `coverageAt` of the schools' timelines, in one sweep over their packed states. */
export function coverageFromPack(pack: SchoolsPack, asAt: IsoDate): Coverage {
  const { states, expiring } = sweep(pack, dayNumber(asAt));
  const inScope = states.filter(({ state }) => state.scope === 'in-scope');
  return {
    asAt,
    ...countsOf(inScope),
    ...coverageRows(inScope, {
      phaseOf: ({ state }) => state.phase,
      controlOf: ({ state }) => state.control,
      countsOf,
    }),
    outOfScope: reasonsOf(states),
    expiring,
  };
}

/** The same as `coverageTrend` of the schools' timelines. */
export function trendFromPack(pack: SchoolsPack, { asAt, months, knownFrom }: TrendQuestion): readonly TrendPoint[] {
  return monthEndsTo(asAt, months).map((on) => ({
    on,
    counts: knownFrom === null || on < knownFrom ? null : countsOn(pack, dayNumber(on)),
  }));
}

function countsOn(pack: SchoolsPack, day: number): CoverageCounts {
  return countsOf(sweep(pack, day).states.filter(({ state }) => state.scope === 'in-scope'));
}

/** A state and how many schools are in it. */
interface Counted {
  readonly state: SchoolState;
  readonly schools: number;
}

const daysAhead = 90;

/** Schools by their state on a day, and those that fall out of date soon. */
function sweep(
  { starts, pairs }: SchoolsPack,
  day: number,
): { readonly states: readonly Counted[]; readonly expiring: Expiring } {
  const counts = new Int32Array(schoolStateCount);
  const seen: number[] = [];
  const lapses: number[] = [];
  for (let school = 0; school + 1 < starts.length; school += 1) {
    const end = starts[school + 1] ?? 0;
    let at = starts[school] ?? 0;
    while (at + stateWidth < end && (pairs[at + stateWidth] ?? 0) <= day) at += stateWidth;
    const code = pairs[at + 1] ?? 0;
    const count = counts[code] ?? 0;
    if (count === 0) seen.push(code);
    counts[code] = count + 1;
    if (isInScope[code] !== 1 || isTrained[code] !== 1) continue;
    const lapse = lapseAfter(pairs, { at, end, until: day + daysAhead });
    if (lapse !== undefined) lapses.push(lapse - day);
  }
  const states = seen.map((code) => ({ state: stateOf(code), schools: counts[code] ?? 0 }));
  return { states, expiring: expiringOf(lapses) };
}

const isTrained = statesThat(({ staff, dsl }) => staff === 'trained' && dsl === 'trained');
const isInScope = statesThat(({ scope }) => scope === 'in-scope');

interface Coming {
  /** Where the pair that holds stands, and where the school's pairs end. */
  readonly at: number;
  readonly end: number;
  readonly until: number;
}

/** The day, no later than the last one asked about, on which a school that is up to date no longer is and is counted. */
function lapseAfter(pairs: Int16Array, { at, end, until }: Coming): number | undefined {
  for (let next = at + stateWidth; next < end && (pairs[next] ?? 0) <= until; next += stateWidth) {
    const code = pairs[next + 1] ?? 0;
    if (isTrained[code] !== 1) return isInScope[code] === 1 ? (pairs[next] ?? 0) : undefined;
  }
  return undefined;
}

function expiringOf(days: readonly number[]): Expiring {
  return {
    days30: days.filter((left) => left <= 30).length,
    days60: days.filter((left) => left <= 60).length,
    days90: days.length,
  };
}

function countsOf(states: readonly Counted[]): CoverageCounts {
  return {
    inScope: sumOf(states),
    reached: countBy(states, reachedClasses, ({ reached }) => reached),
    upToDate: countBy(states, trainingClasses, ({ staff, dsl }) => upToDateClass(staff, dsl)),
    staff: countBy(states, trainingClasses, ({ staff }) => staff),
    dsl: countBy(states, trainingClasses, ({ dsl }) => dsl),
  };
}

function sumOf(states: readonly Counted[]): number {
  return states.reduce((sum, { schools }) => sum + schools, 0);
}

function reasonsOf(states: readonly Counted[]): Readonly<Record<OutOfScopeReason, number>> {
  const counts = noneOf(outOfScopeReasons);
  for (const { state, schools } of states) if (state.scope !== 'in-scope') counts[state.scope] += schools;
  return counts;
}

function countBy<K extends string>(
  states: readonly Counted[],
  keys: readonly K[],
  keyOf: (state: SchoolState) => K,
): Readonly<Record<K, number>> {
  const counts = noneOf(keys);
  for (const { state, schools } of states) counts[keyOf(state)] += schools;
  return counts;
}

function noneOf<K extends string>(keys: readonly K[]): Record<K, number> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = 0;
  // Each of the keys has its number now.
  return counts as Record<K, number>;
}
