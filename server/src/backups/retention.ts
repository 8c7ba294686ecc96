/** How many are kept of the last in each hour, day and month that has one (UTC). */
export interface Retention {
  readonly hourly: number;
  readonly daily: number;
  readonly monthly: number;
}

export const retention: Retention = { hourly: 24, daily: 35, monthly: 12 };

/** A backup by its name and when it was made, an ISO instant. */
export interface Aged {
  readonly name: string;
  readonly madeAt: string;
}

const hour = 'YYYY-MM-DDTHH'.length;
const day = 'YYYY-MM-DD'.length;
const month = 'YYYY-MM'.length;

/**
 * Which backups to keep: the last one of each of the latest hours, days and months that have one. Time in which
 * nothing was made uses none of them up, so a server that stood still for a year keeps what it had.
 * @returns their names
 */
export function keptBackups(backups: readonly Aged[], keep: Retention = retention): ReadonlySet<string> {
  const latestFirst = backups.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
  return new Set([
    ...lastOfEach(latestFirst, hour).slice(0, keep.hourly),
    ...lastOfEach(latestFirst, day).slice(0, keep.daily),
    ...lastOfEach(latestFirst, month).slice(0, keep.monthly),
  ]);
}

function lastOfEach(latestFirst: readonly Aged[], length: number): readonly string[] {
  const seen = new Map<string, string>();
  for (const { name, madeAt } of latestFirst) {
    const period = madeAt.slice(0, length);
    if (!seen.has(period)) seen.set(period, name);
  }
  return [...seen.values()];
}
