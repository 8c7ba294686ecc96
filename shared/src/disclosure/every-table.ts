import { addDays } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { CountTable } from './count-table.ts';
import { addRelation, withoutIdleTotals } from './linear-system.ts';
import type { LinearSystem, SystemDraft, Unknown } from './linear-system.ts';
import { addPeriods } from './periods.ts';
import type { CountBetween } from './periods.ts';
import { addAbsent, addTable, peopleOf } from './table-relations.ts';
import type { AddedTable } from './table-relations.ts';

interface Draft extends SystemDraft {
  readonly named: Map<string, number>;
  /** Of the same people, by period: which unknown counts them by what is known so far. */
  readonly latest: Map<string, Map<string, number>>;
  /** What is counted over days, and not as it was on one. */
  readonly flows: ReadonlySet<string>;
  /** Of the same people, by first day: what is known of shorter periods. */
  readonly finer: Map<string, Map<IsoDate, Unknown>>;
}

/**
 * Everything that tables say about each other as one system: a cell that stands in several is one unknown, a total is
 * the sum of what it is the total of, and a period of the periods that make it up. Counts of a single day (staff in
 * post) are not added up over days.
 * @param releases tables in the order in which they were given away; where a later one has another count for the same
 *   people and days, both are unknowns, and what joins them is a correction of no more than that size
 * @param finer of each release the same by shorter periods that make its own up, of which nothing is given away
 */
export function linearSystem(
  releases: readonly (readonly CountTable[])[],
  finer: readonly (readonly CountTable[])[] = [],
): LinearSystem {
  const tables = releases.flat();
  const draft: Draft = {
    unknowns: [],
    relations: [],
    named: new Map(),
    latest: new Map(),
    flows: new Set(tables.filter(({ from, to }) => from !== to).map(({ counting }) => counting)),
    finer: new Map(),
  };
  const added = releases.flatMap((release, place) => {
    const own = addRelease(draft, release);
    for (const table of finer[place] ?? []) setFiner(draft, table);
    return own;
  });
  for (const table of added) for (const nobody of addAbsent(draft, table, added)) setLatest(draft, nobody);
  for (const people of draft.latest.keys()) addPeriodsOf(draft, people);
  return {
    unknowns: draft.unknowns,
    relations: withoutIdleTotals(draft),
    places: added.map(({ places }) => places),
  };
}

function addRelease(draft: Draft, tables: readonly CountTable[]): readonly AddedTable[] {
  const added = tables.map((table) => addTable(draft, table, draft.named));
  const unknowns = [...new Set(added.flatMap(({ byRow }) => [...byRow.values()]))].filter(
    (unknown) => unknown !== null,
  );
  // What the periods said before a correction is known for ever.
  const corrected = unknowns.filter((unknown) => ![undefined, unknown].includes(latestOf(draft, unknown).place));
  for (const people of new Set(corrected.map((unknown) => latestOf(draft, unknown).people)))
    addPeriodsOf(draft, people);
  for (const unknown of corrected) {
    const { place } = latestOf(draft, unknown);
    if (place !== undefined)
      addRelation(draft, [
        [unknown, 1],
        [place, -1],
      ]);
  }
  for (const unknown of unknowns) setLatest(draft, unknown);
  return added;
}

/** Keeps what each row and each total of a table counts. */
function setFiner({ finer }: Draft, table: CountTable): void {
  const { unknowns } = ofItself(table);
  for (const unknown of unknowns.filter(({ kind }) => kind !== 'rest')) {
    const people = peopleOf(unknown.counting, unknown.labels);
    const byDay = finer.get(people) ?? new Map<IsoDate, Unknown>();
    finer.set(people, byDay.set(unknown.from, unknown));
  }
}

function ofItself(table: CountTable): SystemDraft {
  const draft: SystemDraft = { unknowns: [], relations: [] };
  addTable(draft, table, new Map());
  return draft;
}

/** How many of some people shorter periods count in days that they fill; undefined where they do not. */
function countBetween({ finer }: Draft, people: string): CountBetween {
  const byDay = finer.get(people);
  return ({ from, to }) => {
    let count = 0;
    let day = from;
    while (day <= to) {
      const next = byDay?.get(day);
      if (next === undefined) return undefined;
      count += next.count;
      day = addDays(next.to, 1);
    }
    return day === addDays(to, 1) ? count : undefined;
  };
}

interface Latest {
  readonly people: string;
  readonly period: string;
  readonly place: number | undefined;
}

function latestOf({ unknowns, latest }: Draft, place: number): Latest {
  const { counting, labels, from, to } = unknowns[place] ?? missing(place);
  const people = peopleOf(counting, labels);
  const period = `${from} ${to}`;
  return { people, period, place: latest.get(people)?.get(period) };
}

function missing(place: number): never {
  throw new RangeError(`no unknown ${String(place)}`);
}

function setLatest(draft: Draft, place: number): void {
  const { people, period } = latestOf(draft, place);
  const byPeriod = draft.latest.get(people) ?? new Map<string, number>();
  draft.latest.set(people, byPeriod.set(period, place));
}

function addPeriodsOf(draft: Draft, people: string): void {
  const places = [...(draft.latest.get(people)?.values() ?? [])];
  const [first] = places;
  if (first === undefined || places.length === 1) return;
  if (draft.flows.has(draft.unknowns[first]?.counting ?? '')) addPeriods(draft, places, countBetween(draft, people));
}
