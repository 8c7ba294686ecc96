import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { HistoryStep } from '@due-regard/shared/http/register-fields.ts';
import { rowChanges } from '@due-regard/shared/measure/row-changes.ts';
import type { RegisterRow } from './rows.ts';

interface Telling<Row, Field extends string> {
  /** Of one thing, the earliest first. */
  readonly rows: readonly Row[];
  /** The row that holds on the day asked for. */
  readonly now: string;
  readonly fields: readonly Field[];
  readonly textOf: (row: Row, field: Field) => string | null;
}

/** What was said of a thing from which day on, the newest first. */
export function historyOf<Row extends RegisterRow, Field extends string>({
  rows,
  now,
  fields,
  textOf,
}: Telling<Row, Field>): readonly Sendable<HistoryStep>[] {
  return rows
    .map((row, index) => ({
      factId: row.factId,
      validFrom: row.validFrom,
      isNow: row.factId === now,
      changed: rowChanges({ before: rows[index - 1], after: row }, fields, textOf),
    }))
    .toReversed();
}
