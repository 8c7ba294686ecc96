/** A row as the database gives it, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** A table that the record of changes watches: each of its rows names the entry that recorded it. */
export interface Watched {
  readonly table: string;
  /** The column that tells its rows apart within an authority. */
  readonly key: string;
  readonly canBeWithdrawn: boolean;
}

/**
 * The records of changes, and the tables that only the second watches: what is kept of Channel has a chain of its own, whose
 * entries are sealed and can be checked without the key.
 */
export const journals = ['journal', 'channel_journal'] as const;
export type Journal = (typeof journals)[number];
const watchedByChannel: ReadonlySet<string> = new Set(['channel_fact']);

/** Which record watches a table. */
export function journalOf({ table }: Watched): Journal {
  return watchedByChannel.has(table) ? 'channel_journal' : 'journal';
}

/** One database, read in one snapshot by code of this folder alone. */
export interface Records {
  /** Rows of a query, one at a time; each `?` stands for the next parameter. */
  rows(sql: string, parameters?: readonly string[]): AsyncIterable<Row>;
  watched(): Promise<readonly Watched[]>;
  /** What guards the journals, one line for each trigger, white space evened out. */
  guards(): Promise<readonly string[]>;
  /** The lines that {@link Records.guards} must give. */
  readonly expectedGuards: readonly string[];
  /** Written after `order by` a text column: by the bytes of its UTF-8. */
  readonly byBytes: string;
}

/** Records open for reading, and how to close them. */
export interface OpenRecords {
  readonly records: Records;
  close(): Promise<void>;
}

/** The column's text; a value of another type, which our tables do not hold there, as its JSON. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** The column's whole number, or undefined where there is none. */
export function numberOf(row: Row, column: string): number | undefined {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
}

export async function allOf(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

export function evenSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Tables with these columns are watched; the key is `fact_id`, or what its table is named after. */
export function watchedFrom(
  columns: readonly { readonly table: string; readonly column: string }[],
): readonly Watched[] {
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return [...byTable]
    .map(([table, its]) => ({ table, names: new Set(its.map(({ column }) => column)) }))
    .filter(({ names }) => names.has('recorded_seq'))
    .map(({ table, names }) => ({
      table,
      key: names.has('fact_id') ? 'fact_id' : `${table}_id`,
      canBeWithdrawn: names.has('withdrawn_seq'),
    }));
}
