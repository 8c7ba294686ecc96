import { createHash } from 'node:crypto';
import { canonicalRow } from '@due-regard/shared/journal/canonical.ts';

type Counted = readonly [count: number, sha256: string];

/**
 * What a change did to the fact tables, in a form an auditor can check: for each table how many rows it recorded and
 * withdrew, and the SHA-256 over them in the order of their ids. Rows of one table are told one way: by themselves, in
 * any order, or many at a time in the order of their ids, of which nothing is held.
 */
export class Digest {
  readonly #recorded = new Map<string, Map<string, string>>();
  readonly #withdrawn = new Map<string, Set<string>>();
  readonly #recordedInOrder = new Map<string, Lines>();
  readonly #withdrawnInOrder = new Map<string, Lines>();

  recorded(table: string, id: string, row: object): void {
    const rows = this.#recorded.get(table) ?? new Map<string, string>();
    this.#recorded.set(table, rows.set(id, canonicalRow(row)));
  }

  withdrawn(table: string, id: string): void {
    const ids = this.#withdrawn.get(table) ?? new Set<string>();
    this.#withdrawn.set(table, ids.add(id));
  }

  /** @param lines rows as {@link canonicalRow} writes them, their ids after all that were told before */
  recordedInOrder(table: string, lines: readonly string[]): void {
    addLines(this.#recordedInOrder, table, lines);
  }

  /** @param ids in their order, after all that were told before */
  withdrawnInOrder(table: string, ids: readonly string[]): void {
    addLines(this.#withdrawnInOrder, table, ids);
  }

  /** `{"recorded":{"statement":[2,"sha256…"]},"withdrawn":{…}}`, tables in the order of their names. */
  toJson(): string {
    const recorded = [...counted(this.#recorded, inOrder), ...closed(this.#recordedInOrder)];
    const withdrawn = [...counted(this.#withdrawn, (ids) => [...ids].toSorted()), ...closed(this.#withdrawnInOrder)];
    return JSON.stringify({ recorded: byTable(recorded), withdrawn: byTable(withdrawn) });
  }
}

/** Lines joined by line feeds, given some at a time. */
class Lines {
  readonly #hash = createHash('sha256');
  #count = 0;

  add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#hash.update(`${this.#count === 0 ? '' : '\n'}${lines.join('\n')}`);
    this.#count += lines.length;
  }

  counted(): Counted {
    return [this.#count, this.#hash.copy().digest('hex')];
  }
}

function addLines(tables: Map<string, Lines>, table: string, lines: readonly string[]): void {
  const before = tables.get(table) ?? new Lines();
  before.add(lines);
  if (lines.length > 0) tables.set(table, before);
}

function inOrder(rows: ReadonlyMap<string, string>): readonly string[] {
  return [...rows].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, line]) => line);
}

function counted<Held>(
  tables: ReadonlyMap<string, Held>,
  linesOf: (held: Held) => readonly string[],
): readonly (readonly [string, Counted])[] {
  return Array.from(tables, ([table, held]) => {
    const lines = linesOf(held);
    return [table, [lines.length, sha256(lines.join('\n'))]] as const;
  });
}

function closed(tables: ReadonlyMap<string, Lines>): readonly (readonly [string, Counted])[] {
  return Array.from(tables, ([table, lines]) => [table, lines.counted()] as const);
}

/** @throws RangeError when a table was told of in both ways, of which no one order can be made */
function byTable(entries: readonly (readonly [string, Counted])[]): Record<string, Counted> {
  if (new Set(entries.map(([table]) => table)).size < entries.length)
    throw new RangeError('a change told of one table both row by row and in bulk');
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Bytes are a file's and do not change; a national one is asked for its hash 500 times while it is taken in. */
const hashes = new WeakMap<Uint8Array, string>();

export function sha256(text: string | Uint8Array): string {
  if (typeof text === 'string') return createHash('sha256').update(text).digest('hex');
  const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('hex');
  hashes.set(text, hash);
  return hash;
}
