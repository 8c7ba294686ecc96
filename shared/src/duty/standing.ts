import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { nextDue } from '../deadlines/recurrence.ts';
import type { NextDue, Recurrence } from '../deadlines/recurrence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { applicationOf, arrangementsAt } from './applicability.ts';
import type { Application, CouncilKind } from './applicability.ts';
import type { Arrangement, Assessment, DutyPack, Obligation, ObligationDone } from './obligation.ts';
import { obligationsAt } from './versions.ts';

/** All that was recorded of a council's obligations. */
export type DutyRecords<Asked extends Obligation = Obligation> = {
  readonly packs: readonly DutyPack[];
  readonly obligations: readonly Asked[];
  readonly arrangements: readonly Arrangement[];
  readonly assessments: readonly Assessment[];
  readonly done: readonly ObligationDone[];
  /** Of obligations alone. */
  readonly evidence: readonly Evidence[];
};

/** Where an obligation stands on a day. */
export type ObligationStanding<Asked extends Obligation = Obligation> = {
  readonly obligation: Asked;
  readonly application: Application;
  readonly arrangement: Arrangement | null;
  /** The latest up to the day; null while nobody has looked at it. */
  readonly assessment: Assessment | null;
  /** What it shows on the day, the earliest first. */
  readonly evidence: readonly Evidence[];
  /** How often it is done here; null for what does not recur. */
  readonly cadence: Recurrence | null;
  /** Null for what does not recur, and while nobody here has taken it up. */
  readonly due: NextDue | null;
};

/**
 * Where each obligation that is asked on a day stands on it, by their numbers. Owner, assessments and evidence hang on
 * the obligation's number, so they go on when a new version of the duty puts it in other words.
 */
export function standingsAt<Asked extends Obligation>(
  records: DutyRecords<Asked>,
  council: CouncilKind,
  asAt: IsoDate,
): readonly ObligationStanding<Asked>[] {
  const arranged = arrangementsAt(records.arrangements, asAt);
  const { assessments, done, evidence } = recordsTo(records, asAt);
  return obligationsAt(records.packs, records.obligations, asAt).map((obligation) => {
    const { obligationId } = obligation;
    const arrangement = arranged.get(obligationId) ?? null;
    const cadence = arrangement?.cadence ?? obligation.cadence;
    const assessed = assessments.filter((one) => one.obligationId === obligationId);
    const takenUpOn = firstDay([
      ...assessed.map(({ assessedOn }) => assessedOn),
      ...records.arrangements.flatMap((one) => (one.obligationId === obligationId ? [one.validFrom] : [])),
    ]);
    const doneOn = done.flatMap((one) => (one.obligationId === obligationId ? [one.doneOn] : []));
    return {
      obligation,
      application: applicationOf(obligation, council, arrangement?.applies ?? null),
      arrangement,
      assessment: latest(assessed),
      evidence: evidence.filter(({ aboutId }) => aboutId === obligationId),
      cadence,
      due: cadence === null ? null : dueOf(cadence, { doneOn, takenUpOn, asAt }),
    };
  });
}

interface DueFacts {
  readonly doneOn: readonly IsoDate[];
  readonly takenUpOn: IsoDate | null;
  readonly asAt: IsoDate;
}

/**
 * What nobody has taken up yet is not due: it is not looked at, which is said of it. Once taken up, what was never done
 * falls due for the first time after one whole period.
 */
function dueOf(cadence: Recurrence, { doneOn, takenUpOn, asAt }: DueFacts): NextDue | null {
  const begun = firstDay([...doneOn, ...(takenUpOn === null || takenUpOn > asAt ? [] : [takenUpOn])]);
  if (begun === null) return null;
  const startsFrom = cadence.kind === 'interval' ? addMonths(begun, cadence.months) : begun;
  return nextDue(cadence, { doneOn, startsFrom, asAt });
}

function recordsTo<Asked extends Obligation>(
  { assessments, done, evidence }: DutyRecords<Asked>,
  asAt: IsoDate,
): Pick<DutyRecords, 'assessments' | 'done' | 'evidence'> {
  return {
    assessments: assessments.filter(({ assessedOn }) => assessedOn <= asAt),
    done: done.filter(({ doneOn }) => doneOn <= asAt),
    evidence: evidence.filter(({ datedOn }) => datedOn <= asAt),
  };
}

/** Of two from one day the later in the list, which was recorded later. */
function latest(assessed: readonly Assessment[]): Assessment | null {
  return assessed.reduce<Assessment | null>(
    (held, one) => (held === null || one.assessedOn >= held.assessedOn ? one : held),
    null,
  );
}

function firstDay(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}
