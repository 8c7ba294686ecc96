import { isOfPast } from '../../registers/field.ts';
import type { Value, Values } from '../../registers/field.ts';
import { happensLater } from '../../registers/happened.ts';
import {
  promisesEmptied,
  promisesLostByChange,
  promisesLostByCorrection,
  rowsChanged,
  rowsCorrected,
} from '../../registers/promises.ts';
import type { Entry } from '../../registers/register.ts';
import { dayIn } from '../../registers/standing.ts';
import { checkValues } from '../../registers/values.ts';
import type { ReasonCode } from '../reasons.ts';
import type { ComparingEntries, EntryEdit } from './comparing.ts';

/** What is wrong with a column of a row: a field's, or one of our own. */
export interface Fault {
  readonly column: string;
  readonly reason: ReasonCode;
  /** The register's own rule, in words. */
  readonly rule?: string | undefined;
}

type Judged = Pick<ComparingEntries, 'register' | 'entries' | 'fileDate' | 'today' | 'dayOf'>;

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

/** What the file tells happened by its day. */
function dayFaults(
  { changed, values, row, standing, validFrom }: EntryEdit,
  { register, fileDate, today, dayOf }: Judged,
): readonly Fault[] {
  const late = changed.filter((name) => {
    const field = register.fields[name];
    const day = dayIn(values[name]);
    return field !== undefined && isOfPast(field) && day !== undefined && fileDate < day && day <= today;
  });
  const isLate = standing === undefined && row.since !== null && row.since > fileDate;
  const happens = happensLater(register, values, { since: validFrom, today, dayOf });
  const early = happens.filter(({ code }) => code === 'before-it-happened').map(({ field }) => field);
  const isEarly = standing === undefined && row.since !== null && early.length > 0;
  const after = new Set([...late, ...(isLate ? ['*since'] : []), ...(isEarly ? [] : early)]);
  const wrong = happens.filter(({ field }) => !early.includes(field));
  return [
    ...[...after].map((column): Fault => ({ column, reason: 'entry-after-file' })),
    ...wrong.map(({ field: column, code }): Fault => ({
      column,
      reason: code === 'in-the-future' ? 'day-in-the-future' : 'not-its-meeting',
    })),
    ...(isEarly ? [{ column: '*since', reason: 'since-before-it-happened' } as const] : []),
  ];
}

function standingFaults({ changed, values, standing, publication }: EntryEdit, judged: Judged): readonly Fault[] {
  const { register, fileDate } = judged;
  const isTooOpen = register.isNeverPublic === true && publication !== 'officers';
  const open: readonly Fault[] = isTooOpen ? [{ column: '*publication', reason: 'entry-officers-only' }] : [];
  if (standing === undefined) return open;
  const later = standing.validFrom > fileDate;
  if (later) return [...open, { column: '*id', reason: 'entry-begins-later' }];
  const itself = changed.filter((name) => namesIt(values[name] ?? null, standing.entryId));
  return [
    ...open,
    ...promiseFaults(standing, values, judged),
    ...itself.map((column): Fault => ({ column, reason: 'entry-names-itself' })),
  ];
}

/** In the place of what was said on the same day a put-off would be no slip; nor is a later day promised first, afterwards. */
function promiseFaults(
  { entryId, factId, validFrom }: Entry,
  values: Values,
  { register, entries, fileDate }: Judged,
): readonly Fault[] {
  const rows = entries.filter((row) => row.entryId === entryId);
  const [said, given] = [
    { factId, values },
    { validFrom: fileDate, values },
  ];
  const isSameDay = validFrom === fileDate;
  const lost = isSameDay ? promisesLostByCorrection(register, rows, said) : promisesLostByChange(register, rows, given);
  const after = isSameDay ? rowsCorrected(rows, said) : rowsChanged(rows, given);
  return [
    ...lost.map((column): Fault => ({ column, reason: isSameDay ? 'promised-on-same-day' : 'promised-since' })),
    ...promisesEmptied(register, rows, after)
      .filter((column) => !lost.includes(column))
      .map((column): Fault => ({ column, reason: 'promise-overdue' })),
  ];
}

function namesIt(value: Value, entryId: string): boolean {
  return value === entryId || (Array.isArray(value) && value.includes(entryId));
}
