import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { TableDocument } from '../documents/table-document.ts';
import type { Dates } from '../http/as-at.ts';

interface Named {
  readonly title: string;
  /** What begins the file's name: `strategies`. */
  readonly file: string;
  readonly notes: readonly string[];
}

/** What a file holds whose maker reads so far: a file travels further than a screen. */
const reachWords: Readonly<Record<Publication, string>> = {
  officers: 'Not public: it holds rows for officers only.',
  exempt: 'Not public: it holds rows for members in private session.',
  public: 'It holds rows marked public only.',
};

/** What every file of a register begins with: whose, of which day, and who may read it. */
export function registerHead(
  { authority, asAt, knownAt, projection }: Dates,
  reach: Publication,
  { title, file, notes }: Named,
): Omit<TableDocument, 'tables'> {
  const known = knownAt === null ? '' : `-as-known-${knownAt}`;
  return {
    title,
    fileName: `${file}-${authority.authority_id}-${asAt}${known}`,
    isDemonstration: authority.is_demonstration === 1,
    cover: [
      authority.name,
      `As at ${longDate(asAt)}${knownAt === null ? '' : `, as it was known on ${longDate(knownAt)}`}${projection === null ? '' : ': a projection'}`,
      reachWords[reach],
    ],
    notes,
  };
}
