import type { IsoDate } from '../calendar/iso-date.ts';

/** The number of the next report to be issued: `2018-01`, in the order of issue within a year. */
export function nextNumber(issued: readonly string[], today: IsoDate): string {
  const year = today.slice(0, 4);
  const taken = issued.filter((number) => number.startsWith(`${year}-`)).map((number) => Number(number.slice(5)));
  return `${year}-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}
