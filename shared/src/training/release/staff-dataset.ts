import { academicYear } from '../../calendar/academic-year.ts';
import type { ProtectedTable } from '../../disclosure/count-table.ts';
import { percentOf } from '../../measure/percentage.ts';
import { anyOf } from './asked-courses.ts';
import type { AskedOfRow } from './asked-courses.ts';
import { notUpToDate, outOfDate, peopleLevel, staffCounting, trainingLevel, upToDate } from './staff-table.ts';

/** A count as the released table has it: a number, or that it is withheld; null where it has none. */
type Given = ProtectedTable['cells'][number]['count'] | null;

/** One row of the dataset that information requests ask for, in the order of its columns. */
export interface DatasetRow {
  readonly academicYear: string;
  readonly staffGroup: string;
  readonly moduleName: string;
  readonly required: Given;
  readonly completed: Given;
  /** In percent, to one decimal; null unless both its counts are given. */
  readonly rate: number | null;
  readonly overdue: Given;
}

/** The columns under the names that requests ask for, each with what it means. */
export const datasetColumns = [
  {
    name: 'academic_year',
    kind: 'text',
    means:
      'The academic year, 1 September to 31 August, in which the as-at date lies. The counts are of that one date, not of the year as a whole.',
  },
  {
    name: 'staff_group',
    kind: 'text',
    means:
      'Whose training is counted, in all places of the released table together. “All people” is everybody; a name followed by “: all groups” is the total of its groups. Totals count the people of the other rows again, so do not add them to those.',
  },
  {
    name: 'module_name',
    kind: 'text',
    means:
      'The courses of which the council asks one: any one of those that are asked of a person’s own group counts. There is no row for each course, since nobody is asked to complete all of them and somebody may have several.',
  },
  {
    name: 'required_count',
    kind: 'number',
    means:
      'People in post on the as-at date of whom the module is required. Blank where it is required of only some, or of none, of the group: the released table does not tell those apart.',
  },
  {
    name: 'completed_count',
    kind: 'number',
    means: 'Of the people in post, those who completed the module, where that still counts on the as-at date.',
  },
  {
    name: 'completion_rate_pct',
    kind: 'number',
    means:
      'completed_count in percent of required_count, to one decimal; never 100 where somebody is missing nor 0 where somebody completed it. Blank unless both counts are given: it is worked out from this file and from nothing else.',
  },
  {
    name: 'overdue_count',
    kind: 'number',
    means:
      'Of the people in post, those who completed the module once and whose training is out of date: its renewal is overdue. People of whom no completion is known are in required_count alone: no day is known by which they had to complete it. Blank where the released table does not tell people out of date apart, since that withholds more of the other counts: ask for it to be told.',
  },
] as const satisfies readonly { readonly name: string; readonly kind: 'text' | 'number'; readonly means: string }[];

/**
 * A released table of people in post and their training as that dataset: each number is a cell of the table, and each
 * rate is worked out from two that it shows.
 * @returns undefined for a table of anything else
 */
export function staffDataset(table: ProtectedTable, asked: readonly AskedOfRow[]): readonly DatasetRow[] | undefined {
  const { counting, breakdowns, cells, from } = table;
  if (counting !== staffCounting || breakdowns.at(-1)?.levels[0] !== trainingLevel) return undefined;
  const before = breakdowns.slice(0, -1);
  const [peopleAt, depth] = peopleIn(before);
  const counts = new Map(cells.map(({ labels, count }) => [JSON.stringify(labels), count]));
  const known = new Map(asked.map((one) => [JSON.stringify(one.people), one]));
  const classes = breakdowns.at(-1)?.levels.length ?? 0;
  const width = before.reduce((sum, { levels }) => sum + levels.length, 0);
  return pathsIn(table, peopleAt, depth).map((path) => {
    const own = Array.from({ length: width }, (_, at) => path[at - peopleAt] ?? null);
    function given(...training: readonly string[]): Given {
      const labels = Array.from({ length: classes }, (_, at) => training[at] ?? null);
      return training.length > classes ? null : (counts.get(JSON.stringify([...own, ...labels])) ?? null);
    }
    return rowOf(academicYear(from), { path, depth, asked: known.get(JSON.stringify(path)) }, given);
  });
}

/** Where the labels of people begin among those of a row, and how many there are. */
function peopleIn(breakdowns: ProtectedTable['breakdowns']): readonly [at: number, depth: number] {
  const place = breakdowns.findIndex(({ levels }) => levels[0] === peopleLevel);
  if (place === -1) return [0, 0];
  const at = breakdowns.slice(0, place).reduce((sum, { levels }) => sum + levels.length, 0);
  return [at, breakdowns[place]?.levels.length ?? 0];
}

/** The rows of people that a table has, in its order, each total after what it is the total of. */
function pathsIn({ cells }: ProtectedTable, at: number, depth: number): readonly (readonly string[])[] {
  const paths = cells.map(({ labels }) => labels.slice(at, at + depth).filter((label) => label !== null));
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

interface Row {
  readonly path: readonly string[];
  readonly depth: number;
  readonly asked: AskedOfRow | undefined;
}

function rowOf(
  year: string,
  { path, depth, asked }: Row,
  given: (...training: readonly string[]) => Given,
): DatasetRow {
  const courses = asked?.courses ?? [];
  const required = asked?.isOfAll === true ? given() : null;
  const completed = given(upToDate);
  return {
    academicYear: year,
    staffGroup: groupWords(path, depth),
    moduleName: courses.length === 0 ? 'No training is asked' : anyOf(courses),
    required,
    completed,
    rate: rateOf(required, completed),
    overdue: given(notUpToDate, outOfDate),
  };
}

function groupWords(path: readonly string[], depth: number): string {
  const label = path.at(-1);
  if (label === undefined) return 'All people';
  return path.length === depth ? label : `${label}: all groups`;
}

function rateOf(required: Given, completed: Given): number | null {
  if (typeof required !== 'number' || typeof completed !== 'number' || required === 0) return null;
  return percentOf(completed, required);
}
