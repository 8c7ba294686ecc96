/** What an entry of the record of changes says; the chain is made over exactly this. */
export interface JournalContent {
  readonly authorityId: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actorRoles: string;
  readonly what: string;
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly digests: string;
  readonly previousHash: string;
}

/** The hash before an authority's first entry. */
export const firstHash = '0'.repeat(64);

/**
 * The text whose SHA-256 is an entry's hash: a JSON array of its parts in this order.
 * @source docs/record-of-changes.md, which an auditor can follow without this code
 */
export function canonicalEntry(entry: JournalContent): string {
  return JSON.stringify([
    entry.authorityId,
    entry.seq,
    entry.at,
    entry.actor,
    entry.actorRoles,
    entry.what,
    entry.subject,
    entry.before,
    entry.after,
    entry.reason,
    entry.requestId,
    entry.digests,
    entry.previousHash,
  ]);
}

/**
 * A row as one line: its columns in the order of their names, without those that a withdrawal fills in later. Empty
 * columns are left out, so that a column added in a later version does not change what older entries say.
 */
export function canonicalRow(row: object): string {
  const columns = Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return lineOf(columns.map(([name, value]) => canonicalColumn(columnStart(name), value)).join(''));
}

/** How a column begins in the line of its row; undefined for one that a withdrawal fills in later. */
export function columnStart(name: string): string | undefined {
  return name.startsWith('withdrawn_') ? undefined : `,[${JSON.stringify(name)},`;
}

/** A column as it stands in the line of its row, for whoever writes many rows alike. @param start {@link columnStart} */
export function canonicalColumn(start: string | undefined, value: unknown): string {
  if (start === undefined || value === null || value === undefined) return '';
  return `${start}${isPlain(value) ? `"${value}"` : JSON.stringify(value)}]`;
}

/** @param columns one after the other, in the order of their names */
export function lineOf(columns: string): string {
  return `[${columns.slice(1)}]`;
}

/** A text that stands in JSON as it is. */
function isPlain(value: unknown): value is string {
  return typeof value === 'string' && plain.test(value);
}

const plain = /^[ !#-[\]-~]*$/;
