import { daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { mayRead } from '../evidence/publication.ts';
import type { Role } from '../people/role.ts';
import type { Deadline, DeadlineKind } from './deadline.ts';
import { gathered } from './gathered.ts';
import type { Gathered } from './gathered.ts';

/** The parts of a digest in the order in which they are read; `unowned` is overdue and reaches nobody of its own. */
export const digestGroups = ['overdue', 'soon', 'unowned', 'later'] as const;
export type DigestGroup = (typeof digestGroups)[number];

/** The most rows of one mail; of the others their number is told. */
export const mostRows = 20;

/** Within so many days, the day itself among them, something is due soon. */
const soonDays = 7;
const laterDays = 30;

/** Who is here: each person with an account and the roles held today. */
export type PeopleHere = ReadonlyMap<string, readonly Role[]>;

export type DigestAsked = {
  /** Everything that falls due, at the day. */
  readonly deadlines: readonly Deadline[];
  readonly here: PeopleHere;
  readonly userId: string;
  readonly day: IsoDate;
  /** What the last mail that was sent told of, as {@link Digest.told} has it. */
  readonly told: ReadonlySet<string>;
  /** Nothing was settled in this week yet: the mail that holds everything is due. */
  readonly isSummaryDue: boolean;
};

/** What one person is mailed on a day. */
export type Digest = {
  readonly day: IsoDate;
  readonly counts: Readonly<Record<DigestGroup, number>>;
  /** At most {@link mostRows} in all, the most pressing first; groups without rows are left out. */
  readonly groups: readonly { readonly group: DigestGroup; readonly rows: readonly Gathered<Deadline>[] }[];
  /** What of it will be no news: all that is overdue or due soon, shown or counted. */
  readonly told: readonly string[];
};

/** Whether a kind of deadline is ever mailed. What belongs to the Channel panel never is: a new kind must say. */
const isMailed: Readonly<Record<DeadlineKind, boolean>> = {
  action: true,
  'plan-approval': true,
  'plan-review': true,
  'plan-end': true,
  'agency-reply': true,
  obligation: true,
  evidence: true,
  refresh: true,
  consultation: true,
  'document-end': true,
  meeting: true,
  'next-meeting': true,
  terms: true,
  'body-end': true,
  report: true,
  training: true,
  entry: true,
};

/**
 * What a person is mailed on a working day: all that is theirs and overdue, due within 7 days or within 30, whenever
 * something of it became overdue or due soon since the last mail, and once a week. A lead is told once a week as well
 * of what is overdue and reaches nobody else. Nobody is told of what they may not read.
 * @returns undefined when there is nothing to say
 */
export function digestOf(asked: DigestAsked): Digest | undefined {
  const byGroup = Map.groupBy(
    asked.deadlines.filter(({ kind }) => isMailed[kind]),
    (deadline) => groupFor(deadline, asked),
  );
  const told = [...keysOf('overdue', byGroup.get('overdue')), ...keysOf('soon', byGroup.get('soon'))];
  const isNews = told.some((key) => !asked.told.has(key));
  if (!isNews && !(asked.isSummaryDue && digestGroups.some((group) => byGroup.has(group)))) return undefined;
  return { day: asked.day, counts: countsOf(byGroup), groups: capped(byGroup), told };
}

type Rows = ReadonlyMap<DigestGroup | undefined, readonly Deadline[]>;

function groupFor(deadline: Deadline, asked: DigestAsked): DigestGroup | undefined {
  const { here, userId, day, isSummaryDue } = asked;
  const days = daysBetween(day, deadline.dueOn);
  if (reaches(deadline, userId, here)) {
    if (days < 0) return 'overdue';
    if (days <= soonDays) return 'soon';
    return days <= laterDays ? 'later' : undefined;
  }
  const roles = here.get(userId) ?? [];
  const isForLead = isSummaryDue && days < 0 && roles.includes('lead') && mayRead(deadline.publication, roles);
  return isForLead && !reaches(deadline, deadline.ownerUser, here) ? 'unowned' : undefined;
}

/** Whether a deadline is somebody's who is here and may read it. */
function reaches({ ownerUser, publication }: Deadline, userId: string | null, here: PeopleHere): boolean {
  if (userId === null || ownerUser !== userId) return false;
  return mayRead(publication, here.get(userId) ?? []);
}

/** Put off and near again, or overdue after it was near, it is news again. */
function keysOf(group: DigestGroup, rows: readonly Deadline[] = []): readonly string[] {
  return rows.map(({ deadlineId, dueOn }) => `${group} ${dueOn} ${deadlineId}`);
}

function countsOf(rows: Rows): Digest['counts'] {
  const [overdue = 0, soon = 0, unowned = 0, later = 0] = digestGroups.map((group) => rows.get(group)?.length);
  return { overdue, soon, unowned, later };
}

function capped(byGroup: Rows): Digest['groups'] {
  let left = mostRows;
  return digestGroups.flatMap((group) => {
    const rows = gathered(byGroup.get(group) ?? []).slice(0, left);
    left -= rows.length;
    return byGroup.has(group) ? [{ group, rows }] : [];
  });
}
