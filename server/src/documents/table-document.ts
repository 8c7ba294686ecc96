/** A day is text, `YYYY-MM-DD`, in a column of days; other text may stand beside it ("No"). Null is a blank cell. */
export type DocumentCell = string | number | null;

export interface DocumentColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** In characters; absent, wide enough for the header. */
  readonly width?: number;
}

export interface DocumentTable {
  /** The sheet's name: short, one for each table, without the signs that no sheet may have. */
  readonly name: string;
  /** One sentence that says what the table holds. */
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

/** A file of tables, whatever its format: what it is, what must be known to read it, and the tables themselves. */
export interface TableDocument {
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly isDemonstration: boolean;
  /** The lines under the title: whose figures, of which day, from where. */
  readonly cover: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly DocumentTable[];
}

/** What every file of an invented authority says. */
export const demonstrationWords = 'Demonstration: invented figures';

const noCharacter = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** A text that every format can hold: halves of characters and signs that no file may carry are shown as �. */
export function documentText(text: string): string {
  return text.toWellFormed().replaceAll(noCharacter, '\uFFFD');
}

/** The lines of a table's sheet above its header. */
export function linesAbove(document: TableDocument, table: DocumentTable): readonly string[] {
  const count = table.rows.length;
  const size = count === 1 ? 'one row' : `${String(count)} rows`;
  return [
    table.caption,
    `This sheet holds one table of ${size}. A blank cell means that nothing is known.`,
    ...(document.isDemonstration ? [demonstrationWords] : []),
  ];
}

/** The lines of the cover. */
export function coverLines(document: TableDocument): readonly string[] {
  return [
    document.title,
    ...(document.isDemonstration ? [demonstrationWords] : []),
    ...document.cover,
    ...document.tables.map((table) => `Sheet “${table.name}”: ${table.caption}`),
  ];
}
