import type { IsoDate } from '../calendar/iso-date.ts';

/**
 * What each thing of a register is on a day: of the rows that share an id, the one with the latest `validFrom` up to the
 * day, of two from the same day the later in the list. A thing whose rows all begin later is not there yet.
 * @returns the rows that hold, in the order in which their ids come first
 */
export function registerAt<Row extends { readonly validFrom: IsoDate }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  asAt: IsoDate,
): readonly Row[] {
  const held = new Map<string, Row>();
  for (const row of rows) {
    if (row.validFrom > asAt) continue;
    const before = held.get(idOf(row));
    if (before === undefined || row.validFrom >= before.validFrom) held.set(idOf(row), row);
  }
  return [...held.values()];
}

/**
 * The day from which another row of the same thing holds, after one that holds from `since`.
 * @param rows of one thing
 * @returns null where none begins later: what holds from `since` is what is so today
 */
export function heldUntil(rows: readonly { readonly validFrom: IsoDate }[], since: IsoDate): IsoDate | null {
  const later = rows.map(({ validFrom }) => validFrom).filter((day) => day > since);
  return later.toSorted()[0] ?? null;
}
