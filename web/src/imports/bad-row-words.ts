import type { rowProblem } from '@due-regard/shared/imports/preview.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import type { OutputOf } from '@due-regard/shared/http/endpoint.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import type { LeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';

/** A row that was refused, as the server sends it. */
export type BadRow = OutputOf<typeof rowProblem>;

const words: ReadonlyMap<string, string> = new Map(Object.entries(reasonWords));

/** Told of the row of column names, and so of every row. */
const ofAllRows: ReadonlySet<string> = new Set<ReasonCode>([
  'column-missing',
  'columns-all-missing',
  'column-repeated',
  'records-of-people',
]);

/** Why a row was refused, in words; a reason that these pages do not know yet stays as the server named it. */
export function badRowWords({ reason, rule }: Pick<BadRow, 'reason' | 'rule'>): string {
  return rule ?? words.get(reason) ?? reason;
}

/** What is left out with a bad cell when bad rows are. */
export function leftOutWords({ leavesOut }: Pick<BadRow, 'leavesOut'>): string {
  return leavesOut === undefined ? 'The row' : partWords[leavesOut];
}

const partWords: Readonly<Record<LeftOut, string>> = {
  cell: 'This cell alone',
  'whole-staff': 'What it says of whole staff',
  dsl: 'What it says of the safeguarding lead',
  letters: 'When it was asked and reminded',
};

/** Whether the file is at fault rather than a row of it, so that there is nothing to leave out. */
export function isOfWholeFile({ row, reason }: BadRow): boolean {
  return row === null || ofAllRows.has(reason);
}

/** A day of the file that fits both ways, when that is what a person is asked; null when nothing is. */
export function openDayOf(rows: readonly BadRow[]): string | null {
  return rows.find(({ reason }) => reason === ('date-order-unknown' satisfies ReasonCode))?.value ?? null;
}

/** All that is wrong with a file, each reason once with its columns: `Columns “A” and “B”: …`. */
export function badFileWords(faults: readonly BadRow[]): string {
  const reasons = Map.groupBy(faults, ({ reason, value }) => `${reason} ${value ?? ''}`);
  return Array.from(reasons.values(), oneReason).join(' ');
}

function oneReason(faults: readonly BadRow[]): string {
  const [fault] = faults;
  if (fault === undefined) return '';
  const columns = faults.flatMap(({ column }) => (column === null ? [] : [`“${column}”`]));
  const place = columns.length === 0 ? '' : `${columns.length === 1 ? 'Column' : 'Columns'} ${inAList(columns)}: `;
  const value = fault.value === null || fault.value === '' ? '' : ` (“${fault.value}”)`;
  return `${place}${badRowWords(fault)}${value}`;
}
