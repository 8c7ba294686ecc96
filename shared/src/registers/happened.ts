import type { IsoDate } from '../calendar/iso-date.ts';
import type { FieldProblem } from '../http/problem.ts';
import type { Values } from './field.ts';
import type { Register } from './register.ts';
import { dayIn } from './standing.ts';

/** The day of a meeting, whatever became of it; undefined for one that is not there. */
export type DayOfMeeting = (meetingId: string) => IsoDate | undefined;

/** Whether what the entries of a register tell of can have happened at a meeting, whose day is then asked. */
export function happensAtMeetings(register: Register): boolean {
  const fields = Object.values(register.fields);
  return register.happenedOn !== undefined && fields.some((field) => field.kind === 'one' && field.of === 'meeting');
}

/** The field that tells when what an entry is about happened, with the day; undefined where nothing is said of that. */
export function dayHappened(
  register: Register,
  values: Values,
  dayOf: DayOfMeeting,
): { readonly field: string; readonly day: IsoDate } | undefined {
  const field = register.happenedOn?.(values) ?? undefined;
  const value = field === undefined ? null : (values[field] ?? null);
  const day = dayIn(value) ?? (typeof value === 'string' ? dayOf(value) : undefined);
  return field === undefined || day === undefined ? undefined : { field, day };
}

/**
 * The field whose day lies after the one since which an entry is said to be so: it would stand on days on which it had
 * not happened yet. A meeting that lies ahead has decided nothing, and what happened at one is of its day: of that the
 * field itself is wrong.
 * @returns none where it had, or nothing is said of that
 */
export function happensLater(
  register: Register,
  values: Values,
  { since, today, dayOf }: SinceDay,
): readonly HappenedProblem[] {
  const happened = dayHappened(register, values, dayOf);
  if (happened === undefined) return [];
  const { field, day } = happened;
  const at = values[register.happenedAt ?? ''];
  const meets = typeof at === 'string' ? dayOf(at) : undefined;
  if (meets !== undefined && meets !== day) return [{ field, code: 'not-its-meeting' }];
  if (day <= since) return [];
  if (day <= today) return [{ field, code: 'before-it-happened' }];
  return register.fields[field]?.kind === 'one' ? [{ field, code: 'in-the-future' }] : [];
}

interface HappenedProblem extends FieldProblem {
  readonly code: 'before-it-happened' | 'in-the-future' | 'not-its-meeting';
}

interface SinceDay {
  readonly since: IsoDate;
  /** What lies after it is wrong by itself. */
  readonly today: IsoDate;
  readonly dayOf: DayOfMeeting;
}
