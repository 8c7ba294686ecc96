import { daysBetween, monthEndsTo } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { FieldProblem } from '../../http/problem.ts';

/**
 * An agency was asked for information by a day: not about whom, not what. One for each asking, which is about a person:
 * what counts them counts people, and the chair alone sees it.
 */
export interface PanelRequest {
  readonly thingId: string;
  /** `held-elsewhere`: the requests of this month are in the Home Office system, and not entered here. */
  readonly state: 'entered' | 'held-elsewhere';
  readonly askedOn: IsoDate;
  readonly agencyId: string | null;
  readonly dueOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
}

export const requestStandings = ['overdue', 'open', 'answered-late', 'answered', 'held-elsewhere'] as const;
export type RequestStanding = (typeof requestStandings)[number];

/** Where a request stands on a day, and how many days it is or was late; 0 where it is not. */
export function requestOn(
  { state, dueOn, answeredOn }: PanelRequest,
  asAt: IsoDate,
): { readonly standing: RequestStanding; readonly daysLate: number } {
  if (state === 'held-elsewhere' || dueOn === null) return { standing: 'held-elsewhere', daysLate: 0 };
  const isAnswered = answeredOn !== null && answeredOn <= asAt;
  const daysLate = Math.max(0, daysBetween(dueOn, isAnswered ? answeredOn : asAt));
  if (isAnswered) return { standing: daysLate > 0 ? 'answered-late' : 'answered', daysLate };
  return { standing: daysLate > 0 ? 'overdue' : 'open', daysLate };
}

/** Requests known on a day: first those overdue, the latest first, then open ones by their day, then the others. */
export function requestsInOrder<One extends PanelRequest>(requests: readonly One[], asAt: IsoDate): readonly One[] {
  function place(one: One): readonly [number, number, string] {
    const { standing, daysLate } = requestOn(one, asAt);
    const rank = standing === 'overdue' ? 0 : standing === 'open' ? 1 : 2;
    return [rank, rank === 0 ? -daysLate : 0, rank === 1 ? (one.dueOn ?? '') : ''];
  }
  return requests
    .filter(({ askedOn }) => askedOn <= asAt)
    .map((one) => ({ one, at: place(one) }))
    .toSorted(
      (left, right) =>
        left.at[0] - right.at[0] ||
        left.at[1] - right.at[1] ||
        compared(left.at[2], right.at[2]) ||
        compared(right.one.askedOn, left.one.askedOn),
    )
    .map(({ one }) => one);
}

export interface RequestsOfMonth {
  /** `2026-09`. */
  readonly month: string;
  readonly asked: number;
  readonly late: number;
  /** Whether those of the month, or some of them, are held elsewhere. */
  readonly isElsewhere: boolean;
}

/** Requests over the twelve months that end with the month of a day, by the month in which each was asked. */
export function requestMonths(requests: readonly PanelRequest[], asAt: IsoDate): readonly RequestsOfMonth[] {
  return monthEndsTo(asAt, 12).map((end) => {
    const month = end.slice(0, 7);
    const own = requests.filter(({ askedOn }) => askedOn.startsWith(month) && askedOn <= asAt);
    return {
      month,
      asked: own.filter(({ state }) => state === 'entered').length,
      late: own.filter((one) => requestOn(one, asAt).daysLate > 0).length,
      isElsewhere: own.some(({ state }) => state === 'held-elsewhere'),
    };
  });
}

function compared(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** What is wrong with a request as somebody enters it. */
export function requestProblems(
  { state, askedOn, agencyId, dueOn, answeredOn }: Omit<PanelRequest, 'thingId'>,
  { today, agencyIds }: { readonly today: IsoDate; readonly agencyIds: ReadonlySet<string> },
): readonly FieldProblem[] {
  const isEntered = state === 'entered';
  const problems: readonly (FieldProblem | false)[] = [
    askedOn > today && { field: 'askedOn', code: 'in-the-future' },
    isEntered && (agencyId === null || !agencyIds.has(agencyId)) && { field: 'agencyId', code: 'missing' },
    isEntered && dueOn === null && { field: 'dueOn', code: 'missing' },
    dueOn !== null && dueOn < askedOn && { field: 'dueOn', code: 'before' },
    answeredOn !== null && answeredOn < askedOn && { field: 'answeredOn', code: 'before' },
    answeredOn !== null && answeredOn > today && { field: 'answeredOn', code: 'in-the-future' },
    !isEntered &&
      (agencyId !== null || dueOn !== null || answeredOn !== null) && { field: 'state', code: 'held-elsewhere' },
  ];
  return problems.filter((problem) => problem !== false);
}
