import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { FactTable } from '@due-regard/db/fact-tables.ts';

/** What every row of a register has: its own id, and the day from which it holds. */
export interface RegisterRow {
  readonly factId: string;
  readonly validFrom: IsoDate;
}

/**
 * The row that an address names, as it stands.
 * @param rows all that stand, of every thing of the register
 * @throws Refusal `not-found` when the council never had it, `stale` when it has been withdrawn
 */
export async function standingRow<Row extends RegisterRow>(
  one: Change,
  table: FactTable,
  { rows, factId }: { readonly rows: readonly Row[]; readonly factId: string },
): Promise<Row> {
  await one.checkStands(table, factId);
  const row = rows.find((each) => each.factId === factId);
  if (row === undefined) throw refused('stale');
  return row;
}

interface Changing<Row> {
  /** All rows of the same thing. */
  readonly rows: readonly Row[];
  /** Null: what stands was wrong from its beginning. */
  readonly changedOn: IsoDate | null;
  readonly today: IsoDate;
}

/**
 * The day from which a changed row holds: that of the row that it corrects, or the day of the change.
 * @throws Refusal `not-valid` for a day after today or not after that of the row before, `stale` when another row holds
 * on it: the screen showed what was changed since
 */
export function holdsFrom<Row extends RegisterRow>(before: Row, { rows, changedOn, today }: Changing<Row>): IsoDate {
  if (changedOn === null) return before.validFrom;
  if (changedOn > today) throw notValid([{ field: 'changedOn', code: 'in-the-future' }]);
  if (changedOn <= before.validFrom) throw notValid([{ field: 'changedOn', code: 'not-after' }]);
  const [then] = registerAt(rows, () => 'the same thing', changedOn);
  if (then?.factId !== before.factId) throw refused('stale');
  return changedOn;
}

/** A last day that was planned is over by somebody's word: the same said again from that day on is one. */
export function saysThatItEnded(
  { validFrom, endedOn }: RegisterRow & { readonly endedOn: IsoDate | null },
  changedOn: IsoDate | null,
): boolean {
  return endedOn !== null && changedOn !== null && validFrom < endedOn && endedOn <= changedOn;
}

/** Whether a form that was sent says what stands already, field by field, in whatever order they stand. */
export function saysTheSame(before: object, input: object): boolean {
  const stands: ReadonlyMap<string, unknown> = new Map(Object.entries(before));
  return Object.entries(input).every(([name, value]) => isSame(stands.get(name), value));
}

/** A field that a row does not have, because it is of a later day than the row, says nothing, as one that was left open. */
function isSame(one: unknown, other: unknown): boolean {
  if (saysNothing(one) || saysNothing(other)) return saysNothing(one) && saysNothing(other);
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Array.isArray(one) === Array.isArray(other) && [...names].every((name) => isSame(one[name], other[name]));
}

function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
