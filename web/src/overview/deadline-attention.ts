import type { DeadlineKind } from '@due-regard/shared/deadlines/deadline.ts';
import { readsFigures, readsSchools } from '@due-regard/shared/people/role.ts';
import type { OverviewReply, Waiting } from './waiting.ts';

type Words = readonly [one: string, several: string];

/** What each kind is called when it is counted. */
const kindWords: Readonly<Record<DeadlineKind, Words>> = {
  action: ['action', 'actions'],
  'plan-approval': ['approval of a plan', 'approvals of plans'],
  'plan-review': ['review of a plan', 'reviews of plans'],
  'plan-end': ['plan', 'plans'],
  'agency-reply': ['answer of an agency', 'answers of agencies'],
  obligation: ['obligation', 'obligations'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  refresh: ['refresh or review of a document', 'refreshes or reviews of documents'],
  consultation: ['consultation', 'consultations'],
  'document-end': ['planned end of a document', 'planned ends of documents'],
  meeting: ['meeting', 'meetings'],
  'next-meeting': ['board or group', 'boards and groups'],
  terms: ['review of terms of reference', 'reviews of terms of reference'],
  'body-end': ['planned end of a board or group', 'planned ends of boards and groups'],
  report: ['report to be issued', 'reports to be issued'],
  training: ['school', 'schools'],
  entry: ['thing in the registers', 'things in the registers'],
};

/** What of a kind is overdue, where "overdue" alone would not say it. */
const lateWords: Readonly<Partial<Record<DeadlineKind, Words>>> = {
  'plan-end': ['has ended with open actions', 'have ended with open actions'],
  'agency-reply': ['has not come in time', 'have not come in time'],
  evidence: ['should have been renewed by now', 'should have been renewed by now'],
  meeting: ['has passed, and nobody said whether it was held', 'have passed, and nobody said whether they were held'],
  'next-meeting': ['has not met as often as it should', 'have not met as often as they should'],
};

/** What is overdue in the registers, register by register. */
export function overdueOf(authority: string, { deadlines }: OverviewReply): readonly Waiting[] {
  return deadlines.overdue.map(({ kind, count }) =>
    inCalendar(authority, `due=overdue&kind=${kind}`, {
      count,
      words: `${wordsFor(kind, count)} ${lateFor(kind, count)}${kind === 'entry' ? twiceFor(count, deadlines.overdueTwice) : ''}`,
    }),
  );
}

/** What falls due soon; a longer span that brings nothing more is left out. */
export function dueSoonOf(authority: string, { deadlines }: OverviewReply): readonly Waiting[] {
  const { days30, days60, days90 } = deadlines;
  return [
    { days: '30', count: days30, before: 0 },
    { days: '60', count: days60, before: days30 },
    { days: '90', count: days90, before: days60 },
  ]
    .filter(({ count, before }) => count > before)
    .map(({ days, count }) => {
      const words = `${count === 1 ? 'deadline falls' : 'deadlines fall'} due in the next ${days} days`;
      return inCalendar(authority, `due=${days}`, { count, words });
    });
}

/** What stands still, what is nobody's, and what the standing rules found. */
export function leftOf(authority: string, { deadlines }: OverviewReply): readonly Waiting[] {
  const { staleActions, flaggedActions } = deadlines;
  const flagged = inActions(authority, 'without=attention', {
    count: flaggedActions,
    words:
      flaggedActions === 1
        ? 'action whose last entry asks for attention'
        : 'actions whose last entries ask for attention',
  });
  const stale = inActions(authority, 'class=stale', {
    count: staleActions,
    words: staleActions === 1 ? 'action standing still' : 'actions standing still',
  });
  const unowned = deadlines.unowned.map(({ kind, count: found }) =>
    inCalendar(authority, `owner=nobody&kind=${kind}`, { count: found, words: `${wordsFor(kind, found)} nobody owns` }),
  );
  const toCheck = {
    count: deadlines.toCheck ?? 0,
    words: deadlines.toCheck === 1 ? 'thing to check' : 'things to check',
    href: `/${authority}/checks`,
    page: { allow: readsSchools },
  };
  return [flagged, stale, ...unowned, toCheck];
}

/** What an action above says already is one lapse and not two. */
function twiceFor(count: number, twice: number): string {
  if (twice === 0) return '';
  if (count === twice) return count === 1 ? ', which is an action above as well' : ', which are actions above as well';
  return `, ${String(twice)} of which ${twice === 1 ? 'is an action' : 'are actions'} above as well`;
}

function lateFor(kind: DeadlineKind, count: number): string {
  const [one, several] = lateWords[kind] ?? ['overdue', 'overdue'];
  return count === 1 ? one : several;
}

function wordsFor(kind: DeadlineKind, count: number): string {
  const [one, several] = kindWords[kind];
  return count === 1 ? one : several;
}

function inActions(authority: string, query: string, said: Pick<Waiting, 'count' | 'words'>): Waiting {
  return { ...said, href: `/${authority}/actions?${query}`, page: { allow: readsFigures } };
}

function inCalendar(authority: string, query: string, said: Pick<Waiting, 'count' | 'words'>): Waiting {
  return { ...said, href: `/${authority}/calendar?${query}`, page: { allow: readsSchools } };
}
