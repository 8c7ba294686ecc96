import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Field, Value } from '../../registers/field.ts';
import type { Register } from '../../registers/register.ts';
import { dayIn } from '../../registers/standing.ts';
import { checkValues } from '../../registers/values.ts';
import type { ReasonCode } from '../reasons.ts';
import type { EntryEdit } from './comparing.ts';

/** What is wrong with a column of a row: a field's, or one of our own. */
export interface Fault {
  readonly column: string;
  readonly reason: ReasonCode;
  /** The register's own rule, in words. */
  readonly rule?: string | undefined;
}

interface Judged {
  readonly register: Register;
  readonly fileDate: IsoDate;
  readonly today: IsoDate;
}

/** What cannot be recorded of an entry as a row would make it. */
export function entryFaults(edit: EntryEdit, judged: Judged): readonly Fault[] {
  const { register, today } = judged;
  const ofValues = checkValues(register, edit.values, today).problems.map(({ field, code }) => ({
    column: field,
    reason: reasons.get(code) ?? 'answers-contradict',
    rule: reasons.has(code) ? undefined : register.problemWords?.[code],
  }));
  return [...ofValues, ...dayFaults(edit, judged), ...standingFaults(edit, judged)];
}

const reasons: ReadonlyMap<string, ReasonCode> = new Map([
  ['missing', 'value-missing'],
  ['in-the-future', 'day-in-the-future'],
  ['unlikely', 'day-not-likely'],
  ['personal-data', 'personal-data'],
  ['too-long', 'text-beyond-field'],
  ['control', 'text-not-storable'],
  ['too-small', 'number-out-of-range'],
  ['too-large', 'number-out-of-range'],
  ['negative', 'number-out-of-range'],
  ['too-many', 'too-many-things'],
  ['link', 'link-not-valid'],
]);

/** Whether a day of this field has happened once it is told. */
export function isOfPast(field: Field): boolean {
  return field.kind === 'day' && field.isAhead !== true && field.due === undefined;
}

/** What the file tells happened by its day. */
function dayFaults(
  { changed, values, row, standing }: EntryEdit,
  { register, fileDate, today }: Judged,
): readonly Fault[] {
  const late = changed.filter((name) => {
    const field = register.fields[name];
    const day = dayIn(values[name]);
    return field !== undefined && isOfPast(field) && day !== undefined && fileDate < day && day <= today;
  });
  const isLate = standing === undefined && row.since !== null && row.since > fileDate;
  return [...late, ...(isLate ? ['*since'] : [])].map((column) => ({ column, reason: 'entry-after-file' }));
}

function standingFaults(
  { changed, values, standing, publication }: EntryEdit,
  { register, fileDate }: Judged,
): readonly Fault[] {
  const isTooOpen = register.isNeverPublic === true && publication !== 'officers';
  const open: readonly Fault[] = isTooOpen ? [{ column: '*publication', reason: 'entry-officers-only' }] : [];
  if (standing === undefined) return open;
  const later = standing.validFrom > fileDate;
  if (later) return [...open, { column: '*id', reason: 'entry-begins-later' }];
  // In the place of what was promised on the same day it would be no slip.
  const isSameDay = standing.validFrom === fileDate;
  const putOff = changed.filter(
    (name) => isSameDay && isLaterPromise(register.fields[name], standing.values[name], values[name]),
  );
  const itself = changed.filter((name) => namesIt(values[name] ?? null, standing.entryId));
  return [
    ...open,
    ...putOff.map((column): Fault => ({ column, reason: 'promised-on-same-day' })),
    ...itself.map((column): Fault => ({ column, reason: 'entry-names-itself' })),
  ];
}

function isLaterPromise(field: Field | undefined, was: unknown, is: unknown): boolean {
  const before = dayIn(was);
  const after = dayIn(is);
  return field?.kind === 'promise' && before !== undefined && after !== undefined && before < after;
}

function namesIt(value: Value, entryId: string): boolean {
  return value === entryId || (Array.isArray(value) && value.includes(entryId));
}
