import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Acts, Rating } from '@due-regard/shared/duty/obligation.ts';
import type { Fact } from '../facts.ts';
import type { OwnerColumns } from '../owner-columns.ts';

/** A duty as a guidance version puts it, as it was loaded from a pack. */
export interface DutyPackTable extends Fact {
  pack_id: string;
  /** Which duty: `prevent`, `modern-slavery`. */
  duty: string;
  title: string;
  /** The guidance version, in words. */
  guidance: string;
  valid_from: IsoDate;
  /** The last day on which it held; null while it holds. */
  valid_to: IsoDate | null;
  /** JSON: the toolkit of this version with its benchmarks, and which of a later version each became. */
  toolkit: string | null;
  source: string;
  link: string | null;
}

/** One thing that a duty asks, in the words of one guidance version. The same id goes on through the versions. */
export interface ObligationTable extends Fact {
  obligation_id: string;
  pack_id: string;
  valid_from: IsoDate;
  valid_to: IsoDate | null;
  title: string;
  question: string;
  wording: string;
  source: string;
  paragraph: string | null;
  acts: Acts;
  /** JSON: kinds of authority that it binds. */
  authority_kinds: string;
  /** JSON. */
  nations: string;
  theme: string;
  /** The number of a benchmark of its pack. */
  benchmark: string | null;
  /** JSON: what counts as evidence. */
  evidence: string;
  /** JSON: a recurrence (shared/deadlines/recurrence.ts). */
  cadence: string | null;
  link: string | null;
  is_paraphrase: 0 | 1;
}

/** How the council goes about an obligation from a day on: whether it applies, whose it is, how often it is done. */
export interface ArrangementTable extends Fact, OwnerColumns {
  obligation_id: string;
  valid_from: IsoDate;
  applies: 0 | 1 | null;
  reason: string | null;
  /** JSON: agencies that contribute. */
  agencies: string;
  /** JSON: a recurrence of the council's own; null for the pack's. */
  cadence: string | null;
}

/** What somebody found an obligation to be on a day; never overwritten. */
export interface AssessmentTable extends Fact {
  obligation_id: string;
  assessed_on: IsoDate;
  rating: Rating;
  reason: string;
  still_to_do: string | null;
  author_role: string;
  /** The id of whoever entered it. */
  author: string;
}

/** A day on which what recurs was done. */
export interface ObligationDoneTable extends Fact {
  obligation_id: string;
  done_on: IsoDate;
  note: string | null;
}

export interface DutyTables {
  duty_pack: DutyPackTable;
  obligation: ObligationTable;
  arrangement: ArrangementTable;
  assessment: AssessmentTable;
  obligation_done: ObligationDoneTable;
}
