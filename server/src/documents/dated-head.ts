import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { TableDocument } from './table-document.ts';

interface Named {
  readonly title: string;
  /** What begins the file's name: `strategies`. */
  readonly file: string;
}

interface OnDay {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly projection: unknown;
}

/** What every file of the records begins with: whose, of which day, and as it was known when. */
export function datedHead(
  authority: AuthorityTable,
  { asAt, knownAt, projection }: OnDay,
  { title, file }: Named,
): Pick<TableDocument, 'title' | 'fileName' | 'isDemonstration' | 'cover'> {
  const known = knownAt === null ? '' : `-as-known-${knownAt}`;
  const then = knownAt === null ? '' : `, as it was known on ${longDate(knownAt)}`;
  return {
    title,
    fileName: `${file}-${authority.authority_id}-${asAt}${known}`,
    isDemonstration: authority.is_demonstration === 1,
    cover: [authority.name, `As at ${longDate(asAt)}${then}${projection === null ? '' : ': a projection'}`],
  };
}
