import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { nextDue } from '../deadlines/recurrence.ts';
import type { Recurrence } from '../deadlines/recurrence.ts';
import { registerAt } from '../measure/register.ts';
import type { Arrangement, Assessment, Obligation, ObligationDone } from './obligation.ts';

export type ObligationRows = {
  readonly obligations: readonly Obligation[];
  readonly arrangements: readonly Arrangement[];
  readonly assessments: readonly Assessment[];
  readonly obligationsDone: readonly ObligationDone[];
};

/** An obligation as it stands on a day, in the words and with the arrangement of that day. */
export type ObligationAt = {
  readonly obligation: Obligation;
  readonly arrangement: Arrangement | null;
  readonly cadence: Recurrence | null;
  /** The first day on which somebody looked at it; null while nobody has. */
  readonly lookedAtOn: IsoDate | null;
};

/** The obligations in force on a day that apply here, as far as has been said. */
export function applyingAt(rows: ObligationRows, asAt: IsoDate): readonly ObligationAt[] {
  const inForce = registerAt(rows.obligations, ({ obligationId }) => obligationId, asAt).filter(
    ({ validTo }) => validTo === null || validTo >= asAt,
  );
  const arrangements = new Map(
    registerAt(rows.arrangements, ({ obligationId }) => obligationId, asAt).map((one) => [one.obligationId, one]),
  );
  const lookedAt = firstLooks(rows);
  return inForce
    .map((obligation) => {
      const arrangement = arrangements.get(obligation.obligationId) ?? null;
      const first = lookedAt.get(obligation.obligationId) ?? null;
      const lookedAtOn = first !== null && first <= asAt ? first : null;
      return { obligation, arrangement, cadence: arrangement?.cadence ?? obligation.cadence, lookedAtOn };
    })
    .filter(({ arrangement }) => arrangement?.applies !== false);
}

/**
 * When obligations that recur are next due. One that nobody has looked at is no deadline yet but a step of setting up:
 * it falls due from the day on which it was first arranged, assessed or done.
 */
export function obligationDeadlines(rows: ObligationRows, asAt: IsoDate): readonly Deadline[] {
  return applyingAt(rows, asAt).flatMap(({ obligation, arrangement, cadence, lookedAtOn }) => {
    if (cadence === null || lookedAtOn === null) return [];
    const { obligationId, title } = obligation;
    const done = rows.obligationsDone.filter((one) => one.obligationId === obligationId).map(({ doneOn }) => doneOn);
    const startsFrom = arrangement === null ? lookedAtOn : sameCadenceSince(arrangement, rows.arrangements);
    const { dueOn } = nextDue(cadence, { doneOn: done, startsFrom, asAt });
    const { ownerRole = null, ownerOrganisation = null, ownerUser = null } = arrangement ?? {};
    return [
      deadlineOf({
        kind: 'obligation',
        deadlineId: `obligation.${obligationId}.${dueOn}`,
        subject: { kind: 'obligation', id: obligationId },
        what: 'To be done',
        title,
        dueOn,
        ownerRole,
        ownerOrganisation,
        ownerUser,
        publication: 'officers',
      }),
    ];
  });
}

function firstLooks({ arrangements, assessments, obligationsDone }: ObligationRows): ReadonlyMap<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  const looks = [
    ...arrangements.map(({ obligationId, validFrom }) => ({ obligationId, on: validFrom })),
    ...assessments.map(({ obligationId, assessedOn }) => ({ obligationId, on: assessedOn })),
    ...obligationsDone.map(({ obligationId, doneOn }) => ({ obligationId, on: doneOn })),
  ];
  for (const { obligationId, on } of looks) {
    const before = first.get(obligationId);
    if (before === undefined || on < before) first.set(obligationId, on);
  }
  return first;
}

/** The first of the unbroken run of arrangements that say as often as this one: a new owner moves no day. */
function sameCadenceSince(now: Arrangement, arrangements: readonly Arrangement[]): IsoDate {
  const earlier = arrangements
    .filter(({ obligationId, validFrom }) => obligationId === now.obligationId && validFrom <= now.validFrom)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : Number(one.validFrom > other.validFrom)));
  const lastOther = earlier.findLastIndex(({ cadence }) => !isSame(cadence, now.cadence));
  return earlier[lastOther + 1]?.validFrom ?? now.validFrom;
}

function isSame(one: Recurrence | null, other: Recurrence | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'interval') return other.kind === 'interval' && one.months === other.months;
  return other.kind === 'anchored' && one.startsOn === other.startsOn && one.everyMonths === other.everyMonths;
}
