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

/** A row as one line: its columns in the order of their names, without those that a withdrawal fills in later. */
export function canonicalRow(row: object): string {
  const columns = Object.entries(row).filter(([name]) => !name.startsWith('withdrawn_'));
  return JSON.stringify(columns.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
