import type { Sighting } from './cells.ts';
import type { Relation } from './relations.ts';
import { boundless, Problem } from './problem.ts';
import type { Bounds } from './problem.ts';

/** What files say that can all be true at once, and so say of the same state of the counts. */
export interface Version {
  readonly files: readonly string[];
  /** The count, or the bounds a rounded one leaves, by key. */
  readonly shown: ReadonlyMap<string, Bounds>;
}

/**
 * The states of the counts that the files were made from, in the order of the files: a file that contradicts those
 * before it was made after a correction.
 */
export async function versionsIn(
  sightings: readonly Sighting[],
  relations: readonly Relation[],
): Promise<readonly Version[]> {
  const files = [...new Set(sightings.map(({ file }) => file))];
  const versions: Version[] = [];
  for (const file of files) {
    const said = sightings.filter((sighting) => sighting.file === file);
    const current = versions.at(-1);
    const joint = current === undefined ? undefined : merged(current, said);
    if (joint !== undefined && (await canBeTrue(joint, relations))) {
      versions[versions.length - 1] = joint;
      continue;
    }
    const alone = merged({ files: [], shown: new Map() }, said);
    if (alone === undefined || !(await canBeTrue(alone, relations))) throw new Error(`${file} does not add up`);
    versions.push(alone);
  }
  return versions;
}

/** Bounds on a count as it is shown; those of a withheld one where a table withholds small counts and no others. */
function boundsOf({ count, rounding }: Sighting): Bounds {
  if (rounding === undefined) return count === null ? { low: 0, high: boundless } : { low: count, high: count };
  if (count === null) return { low: 1, high: rounding.under - 1 };
  const half = Math.floor(rounding.to / 2);
  return count === 0 ? { low: 0, high: 0 } : { low: Math.max(rounding.under, count - half), high: count + half };
}

function merged({ files, shown }: Version, said: readonly Sighting[]): Version | undefined {
  const all = new Map(shown);
  for (const sighting of said) {
    const { low, high } = boundsOf(sighting);
    const before = all.get(sighting.key) ?? { low: 0, high: boundless };
    const both = { low: Math.max(low, before.low), high: Math.min(high, before.high) };
    if (both.low > both.high) return undefined;
    all.set(sighting.key, both);
  }
  return { files: [...files, ...said.slice(0, 1).map(({ file }) => file)], shown: all };
}

async function canBeTrue({ shown }: Version, relations: readonly Relation[]): Promise<boolean> {
  const keys = [...new Set([...shown.keys(), ...relations.flatMap(({ whole, parts }) => [whole, ...parts])])];
  const places = new Map(keys.map((key, index) => [key, index]));
  const rows = relations.map(({ whole, parts }) => {
    const terms = new Map(parts.map((part) => [places.get(part) ?? 0, 1]));
    return { terms: terms.set(places.get(whole) ?? 0, -1), total: 0 };
  });
  const bounds = keys.map((key) => shown.get(key) ?? { low: 0, high: boundless });
  const problem = await Problem.of({ bounds, rows });
  return problem.largest(new Map()) !== undefined;
}
