import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import type { Fact } from '../../facts.ts';

/**
 * What a learning system said of one learner and course. A learner is the keyed hash of an id (docs/decisions/0060):
 * no name, address or id is stored anywhere.
 */
export interface CompletionTable extends Fact {
  learner: string;
  course_id: string;
  outcome: 'completed' | 'not-completed';
  /** The day it was completed; of one not completed, the day that the file is true of. */
  on_day: IsoDate;
  /** Chosen when the file was brought; null where the list of staff says whose learner it is. */
  organisation_id: string | null;
  audience: Audience | null;
  batch_id: string;
  row_number: number;
}

/** A row of a list of staff: somebody's post in an organisation, and whom they count among. */
export interface PostTable extends Fact {
  learner: string;
  organisation_id: string;
  audience: Audience;
  /** The first and the last day in post; null where the list does not say. */
  from_on: IsoDate | null;
  to_on: IsoDate | null;
  batch_id: string;
  row_number: number;
}

/** Two ids of one person, told by a list of staff: another hash, and the one that their posts go by. */
export interface LearnerLinkTable extends Fact {
  other: string;
  learner: string;
  batch_id: string;
  row_number: number;
}

/** A list of staff that was taken in, and the organisations whose people it lists. */
export interface StaffListTable extends Fact {
  batch_id: string;
  file_date: IsoDate;
  file_name: string;
  /** JSON: ids of organisations. */
  covers: string;
  /** JSON: others, which it does not list, and whose people somebody said have left by its day. */
  ends: string;
  /** The file whose posts and ids it repeats to the letter, and which are not stored again; null where it has its own. */
  same_as: string | null;
  /** How many of its rows were left out, so that whom they name may be missing among those in post. */
  left_out: number;
}

/** How many people an organisation has in post where no list of staff says who they are. */
export interface HeadcountTable extends Fact {
  organisation_id: string;
  audience: Audience;
  counted_on: IsoDate;
  posts: number;
  source: string;
  batch_id: string | null;
}

export interface LearnerTables {
  completion: CompletionTable;
  post: PostTable;
  learner_link: LearnerLinkTable;
  staff_list: StaffListTable;
  headcount: HeadcountTable;
}
