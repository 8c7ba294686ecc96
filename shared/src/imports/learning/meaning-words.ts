import { planMeaningWords } from '../plans/meanings.ts';
import type { LearningMeaning, SavedKind, StaffMeaning } from './column-meanings.ts';
import type { MappedColumn } from './mapping.ts';

export type Meaning = LearningMeaning | StaffMeaning;

/** What a column of a file of people may mean, as a person chooses it. */
export const meaningWords: Readonly<Record<Meaning, string>> = {
  'employee-number': 'Employee number',
  username: 'Username',
  'id-number': 'ID number',
  email: 'E-mail address',
  'person-name': 'Name (only counted, never kept)',
  organisation: 'Service or organisation',
  audience: 'Group: staff, members, partners',
  course: 'Course',
  'completed-on': 'Day completed',
  outcome: 'Whether it was completed',
  'course-cell': 'A course: its cells are days',
  'course-day': 'The day of the course before it',
  from: 'In post from',
  to: 'In post until',
};

/** `Department`, and of several columns with one name `Date (2)`. */
export function columnWords({ name, nth }: Pick<MappedColumn, 'name' | 'nth'>): string {
  const shown = name.trim() === '' ? '(no name)' : name.replaceAll(/\s+/g, ' ').trim();
  return nth === 0 ? shown : `${shown} (${String(nth + 1)})`;
}

/** What a column of a saved reading means, in words: some mean something else in a plan. */
export function wordsOfMeaning({ meaning }: Pick<MappedColumn, 'meaning'>, kind: SavedKind): string {
  const words: Readonly<Record<string, string>> = kind === 'plan' ? planMeaningWords : meaningWords;
  return words[meaning] ?? meaning;
}
