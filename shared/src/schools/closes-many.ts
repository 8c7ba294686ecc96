import type { RegisterDiff } from './register-diff.ts';

/** In half a year one or two schools in a hundred leave a council's register, most of them with a successor. */
const fewSchools = 5;
const smallShare = 0.03;

/**
 * How many schools a register would close by not listing them, no successor being known, where these are so many that
 * the file may have been cut off.
 * @returns a number of schools; 0 where they are few
 */
export function closesMany({ disappeared, altered, unchanged }: RegisterDiff): number {
  const unexplained = disappeared.filter(({ successors }) => successors.length === 0).length;
  const known = disappeared.length + altered.length + unchanged.length;
  return unexplained > fewSchools && unexplained > known * smallShare ? unexplained : 0;
}

/** What to look at before a register is taken in that would close so many. */
export function closesManyWords(count: number): string {
  return `${count.toLocaleString('en-GB')} schools that are open in the records are not in this file, and no successor of theirs is known. They would be counted as closed. A file that was cut off looks like this: check that it is whole.`;
}
