/** A file as it was given away. Of several versions the later stands later in a list. */
export interface ReleasedFile {
  readonly name: string;
  readonly text: string;
}

/** One count of a released table. */
export interface ReleasedRow {
  /** First and last day as the file has them; empty where it says none. */
  readonly from: string;
  readonly to: string;
  /** One for each level of the table; `null` is all of that level. */
  readonly labels: readonly (string | null)[];
  /** `null` is withheld. */
  readonly count: number | null;
}

/** What a file says of its counts where it rounds them. */
export interface Rounding {
  readonly to: number;
  /** Counts under it are withheld and no others. */
  readonly under: number;
}

export interface ReleasedTable {
  readonly file: string;
  /** Who is counted, as the words above the table have it: tables with the same words count the same people. */
  readonly counting: string;
  readonly levels: readonly string[];
  readonly rows: readonly ReleasedRow[];
  readonly rounding: Rounding | undefined;
}

/** A table as text: the words above it, its headers, and the rows under them. */
export interface Grid {
  readonly file: string;
  readonly words: readonly string[];
  readonly header: readonly string[];
  readonly body: readonly (readonly string[])[];
  /** Columns that are labels whatever stands in them. */
  readonly labelColumns: readonly number[];
}
