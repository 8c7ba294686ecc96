import type { IsoDate } from '../calendar/iso-date.ts';
import type { PlanCounts } from '../plans/plan-counts.ts';
import type { FinishedPoint } from '../plans/finished-against-planned.ts';
import type { Coverage } from '../training/coverage-counts.ts';
import type { TrendPoint } from '../training/measure-sentences.ts';
import type { DutyCounts } from '../duty/duty-counts.ts';
import type { NationalView } from '../national/view.ts';
import type { Standing } from '../registers/register.ts';
import type { ReportCell, ReportFigure, ReportHead } from './content.ts';

/**
 * All that a report is made of: what the records said to readers of its level, on its day, as known then. Plain data,
 * without names of people.
 */
export interface ReportFacts {
  readonly head: ReportHead;
  /** The overview's sentences. */
  readonly sentences: readonly string[];
  readonly training: TrainingPart;
  readonly plans: PlansPart;
  readonly duty: DutyPart;
  readonly documents: readonly DocumentLine[];
  readonly bodies: readonly BodyLine[];
  /** Every register that holds anything that may be told. */
  readonly registers: readonly RegisterPart[];
  readonly national: Pick<NationalView, 'charts' | 'sources'>;
  /** The last report of the same kind that had been issued; null where there is none. */
  readonly before: ReportBefore | null;
}

export interface TrainingPart {
  readonly counts: Coverage;
  readonly trend: readonly TrendPoint[];
  /** Which schools are counted, in words. */
  readonly scope: string;
  /** What is left out and why, a sentence each. */
  readonly leftOut: readonly string[];
  readonly source: string;
  /** Of what is told of safeguarding leads, which may come from elsewhere. */
  readonly leadSource: string;
  readonly caveats: readonly string[];
  /** Numbers that services and partners sent of their own people. */
  readonly totals: readonly TotalLine[];
}

export interface TotalLine {
  readonly name: string;
  readonly trained: number;
  readonly inPost: number;
  readonly countedOn: IsoDate;
  /** How many days old it was on the day of the report. */
  readonly ageDays: number;
  readonly includesELearning: boolean;
  readonly courseName: string | null;
  readonly source: string;
  readonly isWorkforce: boolean;
}

export interface PlansPart {
  /** Of all plans that go on, each action once. */
  readonly counts: PlanCounts;
  readonly plans: readonly { readonly name: string; readonly counts: PlanCounts }[];
  readonly finished: readonly FinishedPoint[];
  /** Past their day in no plan that goes on, so in no count of the plans. */
  readonly elsewhere: { readonly overdue: number; readonly onHoldPastDay: number };
  /** Past the day promised and neither said done nor superseded, in a plan or in none, as far as the reader may read. */
  readonly overdue: readonly OverdueLine[];
  /** Overdue and not to be told one by one at this level. */
  readonly overdueWithheld: number;
  /** Done with evidence within the period, as far as the reader may read. */
  readonly doneInPeriod: readonly { readonly title: string; readonly on: IsoDate }[];
}

export interface OverdueLine {
  readonly ref: string;
  readonly title: string;
  readonly owner: string | null;
  /** `due 31 December 2018, first promised for 1 March 2018, put off once, 161 days late` */
  readonly promise: string;
  readonly daysOverdue: number;
}

export interface DutyPart {
  readonly counts: DutyCounts;
  /** Null where obligations are not told one by one at this level. */
  readonly rows: readonly DutyLine[] | null;
}

export interface DutyLine {
  /** `LA12` */
  readonly id: string;
  readonly title: string;
  readonly rating: string;
  readonly assessedOn: IsoDate | null;
  /** How many pieces of evidence there are on the day. */
  readonly evidence: number;
  readonly benchmark: string | null;
}

export interface DocumentLine {
  readonly title: string;
  readonly kind: string;
  readonly standing: string;
  readonly owner: string | null;
  readonly agreedOn: IsoDate | null;
  /** `1 July 2018 to 30 September 2018` */
  readonly consultation: string | null;
  readonly dueOn: IsoDate | null;
  /** How often its day was put off, in words; null where it was not. */
  readonly slips: string | null;
}

export interface BodyLine {
  readonly name: string;
  readonly kind: string;
  readonly cadence: string;
  readonly lastHeldOn: IsoDate | null;
  readonly nextOn: IsoDate | null;
  readonly standing: string;
}

/** What a register says on the day. */
export interface RegisterPart {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly sentences: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly RegisterLine[];
}

export interface RegisterLine {
  /** When it happened, where the register is one of things that happen; null for what simply stands. */
  readonly on: IsoDate | null;
  /** What its standing means to a reader; null where it has none. */
  readonly means: Standing['means'] | null;
  readonly cells: readonly ReportCell[];
}

export interface ReportBefore {
  readonly number: string;
  readonly asAt: IsoDate;
  readonly figures: readonly ReportFigure[];
}

/** What officers wrote, by the key of the section; of `ask` and `lines` one sentence a line. */
export type Narrative = Readonly<Record<string, string>>;
