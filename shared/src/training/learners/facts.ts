import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Requirement } from '../requirement.ts';
import type { Audience } from './audience.ts';

/** What a learning system said of one learner and course. A learner is the keyed hash of an id (docs/decisions/0060). */
export type Completion = {
  readonly learner: string;
  readonly courseId: string;
  readonly outcome: 'completed' | 'not-completed';
  /** The day it was completed; of one not completed, the day that the file is true of. */
  readonly onDay: IsoDate;
  /** Whom the file was given to when it was brought; null where lists of staff say whose learner it is, or it is not asked. */
  readonly organisationId?: string | null;
  readonly audience?: Audience | null;
};

/** What a learning system said, whoever it is of. */
export type TrainingRecord = Pick<Completion, 'courseId' | 'outcome' | 'onDay'>;

/** All that learning systems said of one learner. */
export type LearnerRecords = { readonly learner: string; readonly records: readonly TrainingRecord[] };

/** A row of a list of staff: somebody's post in an organisation, and whom they count among. */
export type Post = {
  readonly learner: string;
  readonly organisationId: string;
  readonly audience: Audience;
  /** The first and the last day in post; null where the list does not say. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The list that it stands in. */
  readonly batchId: string;
};

/** Two ids of one person, as a list of staff tells. */
export type LearnerLink = { readonly other: string; readonly learner: string; readonly batchId: string };

/** A list of staff that was taken in, and the organisations whose people it lists: all of their people. */
export type StaffList = {
  readonly batchId: string;
  readonly fileDate: IsoDate;
  readonly covers: readonly string[];
  /** Organisations that it does not list, and whose people somebody said have left by its day. */
  readonly ends: readonly string[];
};

/** How many people an organisation has in post where no list of staff says who they are. */
export type Headcount = {
  readonly organisationId: string;
  readonly audience: Audience;
  readonly countedOn: IsoDate;
  readonly posts: number;
};

/** All that the figures of people's own training rest on. The order matters only where it says so. */
export type LearnerFacts = {
  readonly completions: readonly Completion[];
  /** Records by learner; those who are here may be among the completions too. */
  readonly records?: readonly LearnerRecords[];
  readonly posts: readonly Post[];
  readonly links: readonly LearnerLink[];
  /** Of two of one date the later in the list counts. */
  readonly lists: readonly StaffList[];
  /** Of two of one day the later in the list counts. */
  readonly headcounts: readonly Headcount[];
  /** Of two from one day the later in the list counts. */
  readonly requirements: readonly Requirement[];
};
