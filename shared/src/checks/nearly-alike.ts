/** Shorter names differ by a letter because they are different: `NHS` and `NPS`. */
const shortest = 5;

/** Pairs of different texts of which one becomes the other by one letter more, fewer or other. */
export function nearlyAlike(texts: readonly string[]): readonly (readonly [string, string])[] {
  const sorted = [...new Set(texts)].filter(({ length }) => length >= shortest).toSorted();
  return sorted.flatMap((one, index) =>
    sorted.slice(index + 1).flatMap((other) => (isOneApart(one, other) ? [[one, other] as const] : [])),
  );
}

function isOneApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [left, right] = [one.slice(same), other.slice(same)];
  // The rest is equal without a letter of either, or of both.
  return left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1);
}
