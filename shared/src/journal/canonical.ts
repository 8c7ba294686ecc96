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
  const columns = Object.entries(row).filter(([name, value]) => !name.startsWith('withdrawn_') && isFilled(value));
  return JSON.stringify(columns.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined;
}
