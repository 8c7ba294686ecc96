import type { DeadlineKind } from '@due-regard/shared/deadlines/deadline.ts';
import { readsFigures, readsSchools } from '@due-regard/shared/people/role.ts';
import type { OverviewReply, Waiting } from './waiting.ts';

type Words = readonly [one: string, several: string];

/** What each kind is called when it is counted. */
const kindWords: Readonly<Record<DeadlineKind, Words>> = {
  action: ['action', 'actions'],
  'plan-approval': ['approval of a plan', 'approvals of plans'],
  'plan-review': ['review of a plan', 'reviews of plans'],
  'plan-end': ['plan that has ended with open actions', 'plans that have ended with open actions'],
  'agency-reply': ['answer of an agency', 'answers of agencies'],
  obligation: ['obligation', 'obligations'],
  evidence: ['piece of evidence to renew', 'pieces of evidence to renew'],
  refresh: ['refresh of a strategy', 'refreshes of strategies'],
  consultation: ['consultation', 'consultations'],
  'document-end': ['planned end of a strategy', 'planned ends of strategies'],
  meeting: ['meeting of which nobody said whether it was held', 'meetings of which nobody said whether they were held'],
  'next-meeting': ['body that has not met as often as it is to', 'bodies that have not met as often as they are to'],
  terms: ['review of terms of reference', 'reviews of terms of reference'],
  training: ['school', 'schools'],
};

/** What is overdue in the registers, register by register. */
export function overdueOf(authority: string, { deadlines }: OverviewReply): readonly Waiting[] {
  return deadlines.overdue.map(({ kind, count }) =>
    inCalendar(authority, `due=overdue&kind=${kind}`, { count, words: `${wordsFor(kind, count)} overdue` }),
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
  const { staleActions: count } = deadlines;
  const stale = {
    count,
    words: count === 1 ? 'action has not moved for long' : 'actions have not moved for long',
    href: `/${authority}/actions?class=stale`,
    page: { allow: readsFigures },
  };
  const unowned = deadlines.unowned.map(({ kind, count: found }) =>
    inCalendar(authority, `owner=nobody&kind=${kind}`, { count: found, words: `${wordsFor(kind, found)} nobody owns` }),
  );
  const toCheck = {
    count: deadlines.toCheck,
    words: deadlines.toCheck === 1 ? 'thing to check' : 'things to check',
    href: `/${authority}/checks`,
    page: { allow: readsSchools },
  };
  return [stale, ...unowned, toCheck];
}

function wordsFor(kind: DeadlineKind, count: number): string {
  const [one, several] = kindWords[kind];
  return count === 1 ? one : several;
}

function inCalendar(authority: string, query: string, said: Pick<Waiting, 'count' | 'words'>): Waiting {
  return { ...said, href: `/${authority}/calendar?${query}`, page: { allow: readsSchools } };
}
