const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

const startsCell: ReadonlySet<string> = new Set([...delimiters, '\n', '\r', '"', '']);
const rowsLookedAt = 40;

/**
 * What separates the cells, from the first rows: the delimiter that most rows hold equally often, the more the better.
 * @param sample the beginning of the text; its last row may be cut
 */
export function delimiterOf(sample: string): Delimiter {
  const rows = countsByRow(sample);
  const scores = delimiters.map((delimiter, index) => ({
    delimiter,
    score: agreement(rows.map((counts) => counts[index] ?? 0)),
  }));
  const [first, ...others] = scores;
  if (first === undefined) return ',';
  return others.reduce((best, next) => (next.score > best.score ? next : best), first).delimiter;
}

/** How many rows agree on a count above nought, times that count. */
function agreement(counts: readonly number[]): number {
  const rowsByCount = new Map<number, number>();
  for (const count of counts) if (count > 0) rowsByCount.set(count, (rowsByCount.get(count) ?? 0) + 1);
  return Math.max(0, ...Array.from(rowsByCount, ([count, rows]) => count * rows));
}

/** How often each delimiter stands outside quotation marks, row by row. */
function countsByRow(sample: string): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let row = delimiters.map(() => 0);
  let isQuoted = false;
  for (let index = 0; index < sample.length && rows.length < rowsLookedAt; index += 1) {
    const character = sample.charAt(index);
    const place = delimiters.findIndex((delimiter) => delimiter === character);
    // Inside a bare cell a quotation mark is text; after another one it is half of a doubled one.
    if (character === '"') isQuoted = !isQuoted && startsCell.has(sample.charAt(index - 1));
    else if (!isQuoted && place >= 0) row[place] = (row[place] ?? 0) + 1;
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      rows.push(row);
      row = delimiters.map(() => 0);
    }
  }
  return [...rows, row];
}
