import { defaultLimits } from '../table/limits.ts';
import type { TableLimits } from '../table/limits.ts';

/** A million rows of a learning system as text; workbooks keep the limits of all workbooks. */
export const learningLimits: TableLimits = {
  ...defaultLimits,
  rows: 1_500_000,
  textRows: 1_500_000,
  textCells: 16_000_000,
  milliseconds: 180_000,
};

/** A row that says somebody, a course and a day is no shorter. */
const shortestRow = 16;

/** The same for a file of that size: a million rows are in none that is small, where they would be blank. */
export function limitsForSize(bytes: number): TableLimits {
  const textRows = Math.min(learningLimits.textRows, Math.max(defaultLimits.textRows, Math.floor(bytes / shortestRow)));
  return { ...learningLimits, textRows };
}
