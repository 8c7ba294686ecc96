import { hashBeforeFirst, hashOfEntry } from './canonical.ts';
import type { LineCount } from './canonical.ts';
import { readDigests } from './entry-digests.ts';
import type { Verb } from './entry-digests.ts';
import type { Faults } from './faults.ts';
import { numberOf, textOf } from './records.ts';
import type { Journal, Records, Row } from './records.ts';

/** A place in a record of changes that was written down elsewhere: in a log, a backup's name, an issued report. */
export interface Anchor {
  readonly authority: string;
  /** Left out: the ordinary record of changes. */
  readonly journal?: Journal | undefined;
  readonly seq: number;
  /** The hash of the entry, or its beginning where only that was written down. */
  readonly hash: string;
}

/** The end of a record of changes; seq 0 when it has no entry. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** What the entries say that the rows must bear out. */
export interface Chain {
  readonly head: Head;
  readonly entries: number;
  /** When each entry was written, by its number. */
  readonly at: ReadonlyMap<number, string>;
  /** What each entry says it did, by {@link digestName}; what is found among the rows is taken out. */
  readonly promised: Map<string, LineCount>;
}

export function digestName(verb: Verb, table: string, seq: number): string {
  return `${verb} ${table} ${String(seq)}`;
}

interface ChainQuestion {
  readonly records: Records;
  readonly journal: Journal;
  readonly authority: string;
  readonly anchors: readonly Anchor[];
  readonly faults: Faults;
}

/** Walks an authority's entries from the first: numbers without a gap, each hash right and naming the one before. */
export async function walkChain({ records, journal, authority, anchors, faults }: ChainQuestion): Promise<Chain> {
  const at = new Map<number, string>();
  const promised = new Map<string, LineCount>();
  const anchored = Map.groupBy(anchors, (anchor) => anchor.seq);
  let head: Head = { seq: 0, hash: hashBeforeFirst };
  let entries = 0;
  for await (const row of records.rows(`select * from ${journal} where authority_id = ? order by seq`, [authority])) {
    const seq = numberOf(row, 'seq') ?? 0;
    checkEntry(row, { after: head, faults });
    for (const anchor of anchored.get(seq) ?? []) {
      if (anchor.hash !== row.hash)
        faults.add(`Entry ${String(seq)} is not the one that was written down elsewhere: the record was made anew.`);
    }
    at.set(seq, textOf(row, 'at'));
    promise(promised, { row, seq, faults });
    head = { seq, hash: textOf(row, 'hash') };
    entries += 1;
  }
  checkEnd(head, anchors, faults);
  return { head, entries, at, promised };
}

function checkEntry(row: Row, { after, faults }: { readonly after: Head; readonly faults: Faults }): void {
  const seq = numberOf(row, 'seq');
  const name = `Entry ${String(seq)}`;
  if (seq !== after.seq + 1)
    faults.add(`${name} follows entry ${String(after.seq)}: what was between them is missing.`);
  if (row.previous_hash !== after.hash) faults.add(`${name} does not name the hash of the entry before it.`);
  if (row.hash !== hashOfEntry(row)) faults.add(`${name} does not have the hash of what it says: it was changed.`);
}

interface Promising {
  readonly row: Row;
  readonly seq: number;
  readonly faults: Faults;
}

function promise(promised: Map<string, LineCount>, { row, seq, faults }: Promising): void {
  const digests = readDigests(textOf(row, 'digests'));
  if (digests === undefined) faults.add(`Entry ${String(seq)} does not say which rows it recorded and withdrew.`);
  for (const { verb, table, lines } of digests ?? []) promised.set(digestName(verb, table, seq), lines);
}

function checkEnd(head: Head, anchors: readonly Anchor[], faults: Faults): void {
  const furthest = Math.max(0, ...anchors.map((anchor) => anchor.seq));
  if (furthest > head.seq) {
    faults.add(
      `The record ends at entry ${String(head.seq)}, but entry ${String(furthest)} was written down elsewhere: its end was cut off.`,
    );
  }
}
