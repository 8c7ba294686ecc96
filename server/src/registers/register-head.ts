import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { datedHead } from '../documents/dated-head.ts';
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
  dates: Dates,
  reach: Publication,
  { notes, ...named }: Named,
): Omit<TableDocument, 'tables'> {
  const head = datedHead(dates.authority, dates, named);
  return { ...head, cover: [...head.cover, reachWords[reach]], notes };
}
