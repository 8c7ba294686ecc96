import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';

/** What an entry of the log can say of an action. */
export const progressStatuses = ['not-started', 'in-progress', 'said-done', 'on-hold', 'superseded'] as const;
export type ProgressStatus = (typeof progressStatuses)[number];

export const progressStatusNames: Readonly<Record<ProgressStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'said-done': 'Said done',
  'on-hold': 'On hold',
  superseded: 'Superseded',
};

/** The colours of a plan; each is printed as its word, with its rule. */
export const rags = ['blue', 'green', 'amber', 'red', 'grey'] as const;
export type Rag = (typeof rags)[number];

/** What a person may say against the rule: evidence alone makes blue, and grey says that nobody has looked. */
export const saidRags = ['green', 'amber', 'red'] as const satisfies readonly Rag[];

/** What an action is from a day on. */
export type Action = {
  readonly factId: string;
  readonly actionId: string;
  readonly validFrom: IsoDate;
  readonly title: string;
  readonly outcome: string | null;
  readonly theme: string | null;
  readonly ownerRole: string | null;
  readonly ownerOrganisation: string | null;
  readonly ownerUser: string | null;
  readonly accountableRole: string | null;
  readonly leadAgency: string | null;
  readonly partners: readonly string[];
  readonly startsOn: IsoDate | null;
  /** The day first promised. */
  readonly dueOn: IsoDate | null;
  readonly isToBeChecked: boolean;
  readonly publication: Publication;
  readonly exemptParagraph: string | null;
  readonly exemptReason: string | null;
  readonly obligations: readonly string[];
  readonly recommendations: readonly string[];
  readonly risks: readonly string[];
  readonly otherDuties: string | null;
  readonly carriedFrom: string | null;
};

/** Where an action stands: one row for each plan that shares it. */
export type ActionPlace = {
  readonly placeId: string;
  readonly actionId: string;
  readonly planId: string;
  readonly objectiveId: string | null;
  readonly ref: string;
  readonly validFrom: IsoDate;
  /** The day from which it stands there no longer. */
  readonly leftOn: IsoDate | null;
};

/** One entry of an action's log. */
export type Progress = {
  readonly progressId: string;
  readonly actionId: string;
  readonly enteredOn: IsoDate;
  readonly status: ProgressStatus;
  readonly note: string;
  readonly blockedReason: string | null;
  readonly isFlagged: boolean;
  readonly author: string | null;
  readonly authorRole: string | null;
};

/** A person's word against the derived colour. */
export type RagOverride = {
  readonly overrideId: string;
  readonly actionId: string;
  readonly fromOn: IsoDate;
  readonly untilOn: IsoDate | null;
  readonly rag: Rag;
  readonly reason: string;
};

/** Somebody else than the owner, or a body in a meeting, looked and found it done. */
export type ActionCheck = {
  readonly checkId: string;
  readonly actionId: string;
  readonly checkedOn: IsoDate;
  readonly bodyId: string | null;
  readonly meetingId: string | null;
  readonly checker: string | null;
  readonly checkerRole: string | null;
  readonly note: string | null;
};

/** A file of its own rows went out to an agency. */
export type AgencyRequest = {
  readonly requestId: string;
  readonly agency: string;
  readonly sentOn: IsoDate;
  readonly replyBy: IsoDate | null;
  readonly plans: readonly string[];
  readonly actions: readonly string[];
};

/** What came back of it; there may be several, each of some actions. */
export type AgencyReply = {
  readonly replyId: string;
  readonly requestId: string;
  readonly repliedOn: IsoDate;
  readonly batchId: string | null;
  readonly actions: readonly string[];
};
