import { sightingsIn } from './attacker/cells.ts';
import { readTables } from './attacker/read-tables.ts';
import { relationsAmong } from './attacker/relations.ts';
import type { ReleasedFile } from './attacker/table.ts';

/**
 * Corrections by so few that they could be known, as whoever lays files side by side reads them: a count that is shown
 * twice and differs, or a sum that its parts, shown before or after it, do not make up.
 * @returns one for each, in words
 */
export function smallChanges(released: readonly ReleasedFile[], threshold: number): readonly string[] {
  const sightings = sightingsIn(readTables(released));
  const relations = relationsAmong(sightings);
  const latest = new Map<string, number>();
  const found = new Set<string>();
  function note(key: string, by: number): void {
    if (Math.abs(by) > 0 && Math.abs(by) < threshold) found.add(`${key} was corrected by ${String(by)}`);
  }
  for (const shown of Map.groupBy(sightings, ({ file }) => file).values()) {
    for (const { key, count } of shown) {
      if (count === null) continue;
      note(key, count - (latest.get(key) ?? count));
      latest.set(key, count);
    }
    const keys = new Set(shown.map(({ key }) => key));
    for (const { whole, parts } of relations) {
      if (!keys.has(whole) && !parts.some((part) => keys.has(part))) continue;
      const counts = [whole, ...parts].map((key) => latest.get(key));
      if (counts.includes(undefined)) continue;
      const [total = 0, ...others] = counts.map((count) => count ?? 0);
      note(whole, total - others.reduce((sum, count) => sum + count, 0));
    }
  }
  return [...found];
}
