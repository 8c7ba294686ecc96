import { byName } from '../../schools/by-name.ts';
import type { StaffGrouping } from './staff-asked.ts';
import { groupOf, toldOfStaff, upTo } from './staff-table.ts';
import type { StaffCount } from './staff-table.ts';

/** What was asked on the day of the people in a row of a table: it is kept with the table, as it was when that was made. */
export interface AskedOfRow {
  /** The labels of the row, the widest first; none of everybody. */
  readonly people: readonly string[];
  /** Courses by name: of each person in the row one of them, or of some of them, is asked. None where nothing is asked. */
  readonly courses: readonly string[];
  /** Whether something is asked of everybody in the row. */
  readonly isOfAll: boolean;
}

/** The courses asked of the people in each row of a table, totals included, by the rows' labels alone: no number is told. */
export function coursesAsked(counts: readonly StaffCount[], groups: StaffGrouping): readonly AskedOfRow[] {
  const rows = new Map<string, { readonly people: readonly string[]; readonly own: StaffCount[] }>();
  for (const count of toldOfStaff(counts)) {
    for (const people of upTo(groupOf(count, groups))) {
      const name = JSON.stringify(people);
      const row = rows.get(name) ?? { people, own: [] };
      row.own.push(count);
      rows.set(name, row);
    }
  }
  return [...rows.values()].map(({ people, own }) => ({
    people,
    courses: [...new Set(own.flatMap(({ courses }) => courses))].toSorted(byName),
    isOfAll: own.every(({ courses }) => courses.length > 0),
  }));
}

/** `Any of: Prevent awareness; WRAP`; the name alone of a single course. */
export function anyOf(courses: readonly string[]): string {
  return courses.length > 1 ? `Any of: ${courses.join('; ')}` : courses.join('');
}
