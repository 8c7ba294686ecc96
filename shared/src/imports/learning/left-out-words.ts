import type { RowsPreview } from '../preview.ts';

type LeftOut = Pick<RowsPreview, 'badRows' | 'unanswered'>;

/** How many rows of a file of people are taken in only if somebody says that they are left out. */
export function rowsToLeaveOut({ badRows = 0, unanswered = 0 }: LeftOut): number {
  return badRows + unanswered;
}

/** The same with what is wrong with them: `1 row cannot be taken as it is and 12 wait for somebody to say what is meant`. */
export function leftOutWords({ badRows = 0, unanswered = 0 }: LeftOut): string {
  const bad =
    badRows === 1 ? '1 row cannot be taken as it is' : `${numbered(badRows)} rows cannot be taken as they are`;
  if (unanswered === 0) return bad;
  const waiting = `${unanswered === 1 ? 'waits' : 'wait'} for somebody to say what a name or word in ${unanswered === 1 ? 'it' : 'them'} means`;
  if (badRows > 0) return `${bad} and ${numbered(unanswered)} ${waiting}`;
  return `${numbered(unanswered)} ${unanswered === 1 ? 'row' : 'rows'} ${waiting}`;
}

function numbered(count: number): string {
  return count.toLocaleString('en-GB');
}
