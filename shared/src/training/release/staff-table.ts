import type { Cell, CountTable } from '../../disclosure/count-table.ts';
import { kindNames } from '../../schools/kind-words.ts';
import type { OrganisationKind } from '../../schools/organisation.ts';
import { phaseNames } from '../../schools/phase.ts';
import type { Phase } from '../../schools/phase.ts';
import { audienceNames } from '../learners/audience.ts';
import type { Audience } from '../learners/audience.ts';
import type { StaffAsked, StaffGrouping, StaffPlaces, StaffTelling } from './staff-asked.ts';

/** People of one group in one school or service on a day. */
export interface StaffCount {
  readonly council: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
  /** Of a school. */
  readonly phase: Phase;
  readonly group: Audience;
  readonly inPost: number;
  /** Of those, with training that is asked of them and counts on the day. */
  readonly upToDate: number;
  /** Of those in post, whose training counted once and does not on the day. */
  readonly outOfDate: number;
  /** The courses of which any one is asked of them on the day; none where nothing is asked. */
  readonly courses: readonly string[];
}

/** Who is counted, in the words that link tables. */
export const staffCounting = 'People in post';

export const upToDate = 'Up to date';
/** Of all others: those of whom it is known that their training counted once, and the rest. */
export const notUpToDate = 'Not known to be up to date';
export const outOfDate = 'Out of date';
export const notKnown = 'Not known to be trained';

export const trainingLevel = 'Training';
export const peopleLevel = 'People';

const councilLevel = 'Council';

const sectors: Readonly<Record<Phase, string>> = {
  nursery: 'Primary',
  primary: 'Primary',
  middle: 'Secondary',
  secondary: 'Secondary',
  '16-plus': 'Secondary',
  'all-through': 'Secondary',
  special: 'Special and other',
  alternative: 'Special and other',
  other: 'Special and other',
};

const staffAudiences: ReadonlySet<Audience> = new Set(['school-staff', 'early-years', 'council-staff', 'contractors']);

/** That there is a Channel panel, and how many sit on it, is told by no paper. */
export const untold: Audience = 'panel-members';

const placeLevels: Readonly<Record<StaffPlaces, readonly string[]>> = {
  whole: [],
  sector: ['Sector'],
  phase: ['Sector', 'Phase'],
  school: ['Sector', 'Phase', 'School or service'],
  council: [councilLevel],
};

const groupLevels: Readonly<Record<StaffGrouping, readonly string[]>> = {
  whole: [],
  kind: [peopleLevel],
  group: [peopleLevel, 'Staff group'],
};

type Path = readonly string[];

function placeOf({ council, organisation, kind, phase }: StaffCount, places: StaffPlaces): Path {
  if (places === 'council') return [council];
  const path =
    kind === 'school'
      ? [sectors[phase], phaseNames[phase], organisation]
      : ['Services and partners', kindNames[kind], organisation];
  return path.slice(0, placeLevels[places].length);
}

/** Of whom somebody is, the widest first. */
export function groupOf({ group }: Pick<StaffCount, 'group'>, groups: StaffGrouping): readonly string[] {
  const kind = staffAudiences.has(group) ? 'Staff' : 'Others';
  return [kind, audienceNames[group]].slice(0, groupLevels[groups].length);
}

const trainingLevels: Readonly<Record<StaffTelling, readonly string[]>> = {
  'up-to-date': [trainingLevel],
  'out-of-date': [trainingLevel, 'Last training'],
};

const trainingPaths: Readonly<Record<StaffTelling, readonly Path[]>> = {
  'up-to-date': [[upToDate], [notUpToDate], []],
  'out-of-date': [[upToDate], [notUpToDate, outOfDate], [notUpToDate, notKnown], [notUpToDate], []],
};

/** How many of a count are of a class; of none, all in post. */
function countOf({ inPost, upToDate: trained, outOfDate: lapsed }: StaffCount, path: Path): number {
  const label = path.at(-1);
  if (label === undefined) return inPost;
  if (label === upToDate) return trained;
  if (label === outOfDate) return lapsed;
  return label === notUpToDate ? inPost - trained : inPost - trained - lapsed;
}

/**
 * People in post and those of them who are up to date as one table: in post is the total of its classes, so nothing can
 * be had from the one that the others do not know of. Coarser tables are the same with fewer levels.
 */
export function staffTable(
  counts: readonly StaffCount[],
  { asAt, places, groups, tells = 'up-to-date' }: StaffAsked,
): CountTable {
  const people = toldOfStaff(counts);
  const axes = [
    { levels: placeLevels[places], paths: people.map((count) => placeOf(count, places)) },
    { levels: groupLevels[groups], paths: people.map((count) => groupOf(count, groups)) },
  ].filter(({ levels }) => levels.length > 0);
  const sums = new Map<string, number>();
  people.forEach((count, at) => {
    const above = axes.map(({ paths }) => upTo(paths[at] ?? []));
    for (const row of crossed([...above, trainingPaths[tells]])) {
      const more = countOf(count, row.at(-1) ?? []);
      sums.set(JSON.stringify(row), (sums.get(JSON.stringify(row)) ?? 0) + more);
    }
  });
  const rows = crossed([...axes.map(({ paths }) => withTotals(paths)), trainingPaths[tells]]);
  const depths = [...axes.map(({ levels }) => levels.length), trainingLevels[tells].length];
  return {
    counting: staffCounting,
    from: asAt,
    to: asAt,
    breakdowns: [...axes.map(({ levels }) => ({ levels })), { levels: trainingLevels[tells] }],
    cells: rows.map((row) => ({ labels: labelsOf(row, depths), count: sums.get(JSON.stringify(row)) ?? 0 })),
  };
}

/** Whom a paper counts: nobody of the Channel panel. */
export function toldOfStaff(counts: readonly StaffCount[]): readonly StaffCount[] {
  return counts.filter(({ inPost, group }) => inPost > 0 && group !== untold);
}

/** A path and all above it, nothing at all included. */
export function upTo(path: Path): readonly Path[] {
  return [...path.map((_, depth) => path.slice(0, depth + 1)), []];
}

/** Paths in the order of their labels, each total after what it is the total of. */
function withTotals(paths: readonly Path[]): readonly Path[] {
  const known = new Map([...paths, []].flatMap(upTo).map((path) => [JSON.stringify(path), path]));
  return [...known.values()].toSorted((one, other) => {
    const place = [...one.keys(), one.length].find((depth) => one[depth] !== other[depth]);
    const [own, their] = place === undefined ? [] : [one[place], other[place]];
    if (own === undefined) return their === undefined ? 0 : 1;
    return their === undefined || own < their ? -1 : 1;
  });
}

function crossed(axes: readonly (readonly Path[])[]): readonly (readonly Path[])[] {
  return axes.reduce<readonly (readonly Path[])[]>(
    (rows, paths) => rows.flatMap((row) => paths.map((path) => [...row, path])),
    [[]],
  );
}

function labelsOf(row: readonly Path[], depths: readonly number[]): Cell['labels'] {
  return row.flatMap((path, at) => Array.from({ length: depths[at] ?? 0 }, (_, depth) => path[depth] ?? null));
}

/** The councils of a table of a region; undefined for a table of one council. */
export function councilsIn({ breakdowns, cells }: CountTable): ReadonlySet<string> | undefined {
  if (breakdowns[0]?.levels[0] !== councilLevel) return undefined;
  return new Set(cells.flatMap(({ labels }) => labels[0] ?? []));
}

/** Fewer schools than this in a row, and it tells of a school. */
const leastSchools = 3;

/** Rows that tell of one or two schools, in words: school by school, nothing of training is public. */
export function rowsOfFewSchools(counts: readonly StaffCount[], asked: StaffAsked): readonly string[] {
  // By the whole path: a sector and a phase can have one name, and are not one row.
  const schools = new Map<string, { readonly words: string; readonly own: Set<string> }>();
  for (const count of toldOfStaff(counts).filter(({ kind }) => kind === 'school')) {
    for (const [place, group] of crossed([upTo(placeOf(count, asked.places)), upTo(groupOf(count, asked.groups))])) {
      const words = [...(place ?? []).slice(-1), ...(group ?? []).slice(-1)].join(': ') || 'All';
      const path = JSON.stringify([place, group]);
      const row = schools.get(path) ?? { words, own: new Set<string>() };
      row.own.add(`${count.council} ${count.organisation}`);
      schools.set(path, row);
    }
  }
  const few = [...schools.values()].filter(({ own }) => own.size < leastSchools);
  return [...new Set(few.map(({ words }) => words))];
}
