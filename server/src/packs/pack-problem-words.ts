import type * as core from 'zod/v4/core';
import { actors, authorityKinds } from '@due-regard/shared/duty/obligation.ts';

/** What is wrong with a value, by the code of the check that refused it. */
const words: Readonly<Record<string, string>> = {
  empty: 'Nothing stands here. Write it, or leave the line out if it may be left out.',
  'empty-list': 'The list is empty. Give at least one, or leave the line out if it may be left out.',
  'too-long': 'This text is too long.',
  'too-many': 'The list is too long.',
  control: 'Write this as one paragraph: after the colon put > instead of |.',
  'personal-data': 'This holds what identifies a person, which no pack may hold.',
  link: 'An address begins with https:// and has no blanks.',
  date: 'Write a day of the calendar as 2015-07-01.',
  months: 'Write a number of months from 1 to 120.',
  'day-of-the-year': 'Write a day of the year as 04-01 (month, then day), in quotation marks.',
  number: 'A benchmark’s number begins with a digit: 1, 2.3 or 4a.',
  'pack-id': 'Use small letters, digits and hyphens, a letter first: prevent-2023.',
  duty: 'Use small letters, digits and hyphens, a letter first: prevent.',
  'obligation-id': 'Use capital letters, digits and hyphens, a letter first: LA09.',
  acts: `Who must act is one of: ${actors.join(', ')}.`,
  'authority-kind': `A kind of authority is one of: ${[...authorityKinds, 'school'].join(', ')}.`,
  nation: 'A nation is england or wales.',
  flag: 'Write true or false.',
};

const kindsOfValue: Readonly<Record<string, string>> = {
  string: 'A text is needed here.',
  array: 'A list is needed here: each item on a line of its own that begins with a hyphen, or all in square brackets.',
  object: 'Lines of the form “name: value” are needed here.',
};

/** What one issue of the schema says to whoever wrote the pack. */
export function issueWords(issue: core.$ZodIssue): string {
  if (issue.input === undefined) return `“${String(issue.path.at(-1))}” is missing.`;
  if (issue.code === 'invalid_type') return kindsOfValue[issue.expected] ?? issue.message;
  return words[issue.message] ?? issue.message;
}

/** What the reader of YAML found, by its code; the library's own words are for programmers. */
const syntaxWords: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This name stands twice in one place.',
  TAB_AS_INDENT: 'A line begins with a tab. Use blanks.',
  BAD_INDENT: 'This line is not indented like the lines it belongs to, or a bracket is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'A colon followed by a blank stands inside a text. Put the whole text in quotation marks.',
  MISSING_CHAR: 'A sign is missing here: a quotation mark, a bracket or a colon that belongs to another.',
  MULTIPLE_DOCS: 'A line of three hyphens begins a second document. One file holds one pack.',
  BAD_ALIAS: 'Anchors and aliases (& and *) are not taken. Write it out.',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put the whole text in quotation marks.',
  UNEXPECTED_TOKEN: 'This cannot stand here. Check the line and the one before it.',
};

export function syntaxProblemWords(code: string): string {
  return syntaxWords[code] ?? 'This cannot be read as YAML. Check the line and the one before it.';
}
