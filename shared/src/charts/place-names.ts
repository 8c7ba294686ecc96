/** A part of a bar with the width of its name; all as shares of the drawing's width. */
export interface NamedPart {
  readonly start: number;
  readonly size: number;
  /** How wide its words are at most. */
  readonly words: number;
}

/** Where a name stands over its bar, and the leader that ties it to its part. */
export interface PlacedName {
  /** Of the leader. */
  readonly x: number;
  /** Which way the words run from the leader. */
  readonly runs: 'right' | 'left';
  /** Lines over the bar; nought is the nearest. */
  readonly line: number;
}

/**
 * Puts each name on a line of its own over the bar, so that no leader runs through the words of another. Names of the
 * first parts run to the right of their leaders, the leftmost on top; those of the last to the left, the rightmost on
 * top. How many run which way is tried out, and so is which of the two stand above.
 * @returns a place for each part, in their order; where every way has crossings, one with the fewest
 */
export function placeNames(parts: readonly NamedPart[]): readonly PlacedName[] {
  let best: { readonly names: readonly PlacedName[]; readonly faults: number } | undefined;
  for (let split = parts.length; split >= 0; split -= 1) {
    for (const isLeftAbove of [false, true]) {
      const names = placedAt(parts, { split, isLeftAbove });
      const faults = faultsOf(names, parts);
      if (best === undefined || faults < best.faults) best = { names, faults };
    }
  }
  return best?.names ?? [];
}

interface Way {
  /** The first part whose name runs to the left. */
  readonly split: number;
  /** Whether the names that run to the right stand above the others. */
  readonly isLeftAbove: boolean;
}

function placedAt(parts: readonly NamedPart[], { split, isLeftAbove }: Way): readonly PlacedName[] {
  const others = parts.length - split;
  return parts.map(({ start, size }, index) =>
    index < split
      ? { x: start, runs: 'right', line: split - 1 - index + (isLeftAbove ? others : 0) }
      : { x: start + size / 2, runs: 'left', line: index - split + (isLeftAbove ? 0 : split) },
  );
}

/** How many leaders run through words, and how many words leave the drawing. */
function faultsOf(names: readonly PlacedName[], parts: readonly NamedPart[]): number {
  const spans = names.map(({ x, runs }, index) => {
    const words = parts[index]?.words ?? 0;
    return runs === 'right' ? { from: x, to: x + words } : { from: x - words, to: x };
  });
  return spans.reduce((sum, { from, to }, index) => {
    const line = names[index]?.line ?? 0;
    const crossed = names.filter((other) => other.line > line && other.x >= from && other.x <= to);
    return sum + crossed.length + Number(from < 0 || to > 1);
  }, 0);
}
