import { createHash } from 'node:crypto';
import { canonicalRow } from '@due-regard/shared/journal/canonical.ts';

/**
 * What a change did to the fact tables, in a form an auditor can check: for each table how many rows it recorded and
 * withdrew, and the SHA-256 over them in the order of their ids.
 */
export class Digest {
  readonly #recorded = new Map<string, Map<string, string>>();
  readonly #withdrawn = new Map<string, Set<string>>();

  recorded(table: string, id: string, row: object): void {
    const rows = this.#recorded.get(table) ?? new Map<string, string>();
    this.#recorded.set(table, rows.set(id, canonicalRow(row)));
  }

  withdrawn(table: string, id: string): void {
    const ids = this.#withdrawn.get(table) ?? new Set<string>();
    this.#withdrawn.set(table, ids.add(id));
  }

  /** `{"recorded":{"statement":[2,"sha256…"]},"withdrawn":{…}}`, tables in the order of their names. */
  toJson(): string {
    const recorded = entriesOf(this.#recorded, (rows) => linesInOrder(rows));
    const withdrawn = entriesOf(this.#withdrawn, (ids) => [...ids].toSorted());
    return JSON.stringify({ recorded, withdrawn });
  }
}

function linesInOrder(rows: ReadonlyMap<string, string>): readonly string[] {
  return [...rows].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, line]) => line);
}

function entriesOf<Held>(
  tables: ReadonlyMap<string, Held>,
  lines: (held: Held) => readonly string[],
): Record<string, readonly [number, string]> {
  const entries = [...tables].map(([table, held]): [string, readonly [number, string]] => {
    const all = lines(held);
    return [table, [all.length, sha256(all.join('\n'))]];
  });
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
