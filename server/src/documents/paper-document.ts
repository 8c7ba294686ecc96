import type { DocumentCell, DocumentTable, TableDocument } from './table-document.ts';

/** One part of a paper: what is asked, and what is answered. */
export interface PaperPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly answers: readonly { readonly question: string; readonly answer: DocumentCell }[];
}

/** A paper to be read from its beginning to its end: a summary, its parts, and an index. */
export interface PaperDocument extends Omit<TableDocument, 'tables'> {
  readonly summary: DocumentTable;
  readonly parts: readonly PaperPart[];
  readonly index: DocumentTable;
}

/** What stands where nothing is said: a blank could be taken for an answer. */
export const nothingSaid = 'Not recorded';
