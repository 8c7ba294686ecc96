import { daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';

/** What can fall due, in the order in which a filter offers them. */
export const deadlineKinds = [
  'action',
  'plan-approval',
  'plan-review',
  'plan-end',
  'agency-reply',
  'obligation',
  'evidence',
  'refresh',
  'consultation',
  'document-end',
  'meeting',
  'next-meeting',
  'terms',
  'body-end',
  'training',
  'entry',
  'report',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const deadlineKindNames: Readonly<Record<DeadlineKind, string>> = {
  action: 'Action',
  'plan-approval': 'Approval of a plan',
  'plan-review': 'Review of a plan',
  'plan-end': 'End of a plan',
  'agency-reply': 'Answer of an agency',
  obligation: 'Obligation',
  evidence: 'Evidence to renew',
  refresh: 'Refresh or review of a document',
  consultation: 'Consultation',
  'document-end': 'End of a document',
  meeting: 'Meeting',
  'next-meeting': 'Meeting to be called',
  terms: 'Terms of reference',
  'body-end': 'End of a board or group',
  training: 'Training out of date',
  entry: 'Entry of a register',
  report: 'Report to be issued',
};

/** What is kept in registers: each row has a level, and who may not read it is not told that it is there. */
const kindsWithLevel: ReadonlySet<DeadlineKind> = new Set([
  'refresh',
  'consultation',
  'document-end',
  'meeting',
  'next-meeting',
  'terms',
  'body-end',
  'entry',
  'report',
]);

/** Whether a deadline is counted only for who may read of it; totals of all else are the same for everybody. */
export function hasLevel(kind: DeadlineKind): boolean {
  return kindsWithLevel.has(kind);
}

/** What a deadline is of: where its link leads and it is dealt with. */
export const deadlineSubjects = [
  'action',
  'plan',
  'agency',
  'obligation',
  'document',
  'body',
  'training',
  'report',
  /** Its id is the register's code and the entry's own: `risks/0190…`. */
  'entry',
] as const;
export type DeadlineSubject = { readonly kind: (typeof deadlineSubjects)[number]; readonly id: string };

/** Something that falls due on a day. */
export type Deadline = {
  /** The same for the same deadline on every day; a later occurrence of what recurs has another. */
  readonly deadlineId: string;
  readonly kind: DeadlineKind;
  readonly subject: DeadlineSubject;
  /** What is to happen: `Refresh due`. */
  readonly what: string;
  readonly title: string;
  readonly dueOn: IsoDate;
  /** The day first promised, and how often it was put off. */
  readonly firstDueOn: IsoDate;
  readonly slips: number;
  readonly ownerRole: string | null;
  readonly ownerOrganisation: string | null;
  /** The id of the person here to whom it falls. */
  readonly ownerUser: string | null;
  readonly agency: string | null;
  readonly publication: Publication;
  /** The deadline of the action that an entry names and that is due on the same day: one thing, kept twice. */
  readonly sameAs: string | null;
};

/** How near a deadline is; each but the first and last holds those of that span alone. */
export const deadlineStates = ['overdue', 'within-30', 'within-60', 'within-90', 'later'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** The day itself is the last on which it is not overdue. */
export function deadlineState({ dueOn }: Pick<Deadline, 'dueOn'>, asAt: IsoDate): DeadlineState {
  const days = daysBetween(asAt, dueOn);
  if (days < 0) return 'overdue';
  if (days <= 30) return 'within-30';
  if (days <= 60) return 'within-60';
  return days <= 90 ? 'within-90' : 'later';
}

type Given = Pick<Deadline, 'kind' | 'subject' | 'what' | 'title' | 'dueOn' | 'publication'> & Partial<Deadline>;

/** A deadline of which only what is known is given: first promised on its day, never put off, nobody's. */
export function deadlineOf(given: Given): Deadline {
  return {
    deadlineId: `${given.kind}.${given.subject.id}`,
    firstDueOn: given.dueOn,
    slips: 0,
    ownerRole: null,
    ownerOrganisation: null,
    ownerUser: null,
    agency: null,
    sameAs: null,
    ...given,
  };
}

/** The first to fall due first; of one day in the order of their titles. */
export function inOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.toSorted(
    (one, other) =>
      compare(one.dueOn, other.dueOn) || compare(one.title, other.title) || compare(one.deadlineId, other.deadlineId),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
