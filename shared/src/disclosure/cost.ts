import type { Unknown } from './linear-system.ts';

// A total tells more than its parts, and nobody misses a 0 less than the doubt whether it is one.
const timesATotal = 4;
const timesAZero = 3;
const ofNames = 1009;

/**
 * What it costs to withhold a count that need not be withheld for itself: a total is dear, the dearer the more it sums up,
 * and a 0 comes last of its kind. Its size has no part in it, or the choice of what is withheld would tell of sizes; which
 * of equals it is goes by their names.
 */
export function costOf({ labels, count, from, to }: Unknown): number {
  const depth = labels.length;
  const zero = count === 0 ? timesAZero : 1;
  return (
    (1 + nameNumber(JSON.stringify([labels, from, to])) / (100 * ofNames)) *
    zero *
    timesATotal ** Math.max(0, 4 - depth)
  );
}

function nameNumber(name: string): number {
  let number = 7;
  for (const sign of name) number = (number * 31 + (sign.codePointAt(0) ?? 0)) % ofNames;
  return number;
}
