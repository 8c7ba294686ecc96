import { createHash } from 'node:crypto';
import type { Row } from './records.ts';

// Written from docs/record-of-changes.md and not from the program's own code: two who agree, agree about the text.

export const hashBeforeFirst = '0000000000000000000000000000000000000000000000000000000000000000';

const partsOfEntry = [
  'authority_id',
  'seq',
  'at',
  'actor',
  'actor_roles',
  'what',
  'subject',
  'before',
  'after',
  'reason',
  'request_id',
  'digests',
  'previous_hash',
] as const;

/** The SHA-256 of an entry: of the JSON array of its parts. */
export function hashOfEntry(row: Row): string {
  return createHash('sha256')
    .update(JSON.stringify(partsOfEntry.map((part) => row[part])), 'utf8')
    .digest('hex');
}

/** A row of a watched table as one line: `[["column",value],…]` by column name, without empty and withdrawal columns. */
export function lineOfRow(row: Row): string {
  const names = Object.keys(row).filter(
    (name) => name !== 'withdrawn_at' && name !== 'withdrawn_seq' && row[name] !== null,
  );
  names.sort();
  return JSON.stringify(names.map((name) => [name, row[name]]));
}

/** How many lines, and the SHA-256 of them joined by line feeds; lines are given one at a time. */
export class LineDigest {
  readonly #hash = createHash('sha256');
  #count = 0;

  add(line: string): void {
    this.#hash.update(this.#count === 0 ? line : `\n${line}`, 'utf8');
    this.#count += 1;
  }

  /** Closes the digest; `[count, sha256]`, as an entry writes it. */
  close(): LineCount {
    return [this.#count, this.#hash.digest('hex')];
  }
}

export type LineCount = readonly [count: number, sha256: string];
