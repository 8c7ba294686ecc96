/**
 * Moves labels apart along an edge so that none covers another, each as near as may be to what it names.
 * @param wanted places between 0 and 1, in any order
 * @param gap the least distance between two; when they cannot all fit, they share the edge equally
 * @returns a place for each, in the order given
 */
export function spreadLabels(wanted: readonly number[], gap: number): readonly number[] {
  const room = wanted.length < 2 ? gap : Math.min(gap, 1 / (wanted.length - 1));
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = new Map<number, number>();
  let edge = 0;
  for (const [position, index] of order.entries()) {
    const after = (order.length - 1 - position) * room;
    const place = Math.min(Math.max(wanted[index] ?? 0, edge), 1 - after);
    placed.set(index, place);
    edge = place + room;
  }
  return wanted.map((place, index) => placed.get(index) ?? place);
}
