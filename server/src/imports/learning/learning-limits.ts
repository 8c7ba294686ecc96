import { defaultLimits } from '../table/limits.ts';
import type { TableLimits } from '../table/limits.ts';

/** A million rows of a learning system as text; workbooks keep the limits of all workbooks. */
export const learningLimits: TableLimits = {
  ...defaultLimits,
  rows: 1_500_000,
  textRows: 1_500_000,
  textCells: 60_000_000,
  milliseconds: 180_000,
};
