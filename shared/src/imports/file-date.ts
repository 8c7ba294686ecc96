import { parseIsoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';

/** Eight digits in a row, or parted by hyphens, that are not part of a longer number. */
const dates = /(?<!\d)(\d{4})(-?)(\d{2})\2(\d{2})(?!\d)/g;

/**
 * The day a file speaks of, from its name: `edubasealldata20240708.csv`, `…_20240708_…`, `… 2026-01-30.csv`.
 * @returns undefined when the name holds no day, or several that differ
 */
export function fileDateOfName(fileName: string): IsoDate | undefined {
  const days = Array.from(fileName.matchAll(dates), ([, year, , month, day]) =>
    parseIsoDate(`${year}-${month}-${day}`),
  ).filter((day) => day !== undefined);
  return new Set(days).size === 1 ? days[0] : undefined;
}
