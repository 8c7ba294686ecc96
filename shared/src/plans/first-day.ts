import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionHistory } from './facts.ts';
import { promiseAt } from './promise.ts';

/** What is promised of one action, by its versions and by the days promised anew. */
export type Promises = Pick<ActionHistory, 'versions' | 'revisions'>;

/** A day first promised that would be a later one, or none. */
export type FirstDayLost = { readonly was: IsoDate; readonly is: IsoDate | null };

/**
 * Where a correction makes the day first promised a later one or takes it away, on whatever day that is asked. Shares of
 * those due are counted by it, so each of these may lift one.
 */
export function firstDaysLost(before: Promises, after: Promises): readonly FirstDayLost[] {
  return daysTold([before, after]).flatMap((on) => {
    const was = promiseAt(before, on).firstDueOn;
    const is = promiseAt(after, on).firstDueOn;
    return was === null || (is !== null && is <= was) ? [] : [{ was, is }];
  });
}

/**
 * Whether such a day stands: it has come, or a body approved the plan with it or with one before the new one.
 * @param approved the days first promised as each approved version of its plans held them
 */
export function isHeld(
  { was, is }: FirstDayLost,
  { today, approved }: { readonly today: IsoDate; readonly approved: readonly IsoDate[] },
): boolean {
  return was <= today || approved.some((day) => is === null || is > day);
}

/** The earliest day that was ever the one first promised; null where none was promised on any day. */
export function earliestFirstDay(promises: Promises): IsoDate | null {
  const days = daysTold([promises]).flatMap((on) => promiseAt(promises, on).firstDueOn ?? []);
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** Between two of these days nothing that is promised becomes otherwise. */
function daysTold(all: readonly Promises[]): readonly IsoDate[] {
  return all.flatMap(({ versions, revisions }) => [
    ...versions.map(({ validFrom }) => validFrom),
    ...revisions.map(({ revisedOn }) => revisedOn),
  ]);
}
