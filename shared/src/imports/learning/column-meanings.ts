import { planMeanings } from '../plans/meanings.ts';

// Apart from the contract in mapping.ts: who reads a file needs these words and no contract.

/** Kinds of id under which a learning system or a list of staff knows somebody; the first that a row has is used. */
export const idKinds = ['employee-number', 'username', 'id-number', 'email'] as const;
export type IdKind = (typeof idKinds)[number];

/** What a column of a learning system's export may mean. */
export const learningMeanings = [
  ...idKinds,
  /** Somebody's name: whether it is filled in is seen, what it says is not kept. */
  'person-name',
  'organisation',
  'audience',
  'course',
  'completed-on',
  'outcome',
  /** The column's own name is a course; its cells are days, or words such as "Completed". */
  'course-cell',
  /** The day that belongs to the `course-cell` before it. */
  'course-day',
] as const;
export type LearningMeaning = (typeof learningMeanings)[number];

/** What a column of a list of staff may mean. */
export const staffMeanings = [...idKinds, 'organisation', 'audience', 'from', 'to'] as const;
export type StaffMeaning = (typeof staffMeanings)[number];

export const mappedKinds = ['learning', 'staff'] as const;
export type MappedKind = (typeof mappedKinds)[number];

/** Kinds of file of which it is saved how they are read. */
export const savedKinds = [...mappedKinds, 'plan'] as const;
export type SavedKind = (typeof savedKinds)[number];

/** What a column of any of them may mean. */
export const columnMeanings = [...learningMeanings, ...staffMeanings, ...planMeanings] as const;
