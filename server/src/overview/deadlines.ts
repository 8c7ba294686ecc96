import { checkApi } from '@due-regard/shared/checks/api.ts';
import { checkAll } from '@due-regard/shared/checks/every-check.ts';
import { hasLevel } from '@due-regard/shared/deadlines/deadline.ts';
import type { Deadline } from '@due-regard/shared/deadlines/deadline.ts';
import { everyDeadline } from '@due-regard/shared/deadlines/every-deadline.ts';
import { dutyCounts } from '@due-regard/shared/duty/duty-counts.ts';
import { standingsAt } from '@due-regard/shared/duty/standing.ts';
import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { countDeadlines } from '@due-regard/shared/overview/deadline-counts.ts';
import type { DeadlineCountsReply } from '@due-regard/shared/overview/deadline-counts.ts';
import { actionsAt, countsIn } from '@due-regard/shared/plans/actions-at.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Deps } from '../deps.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { readCheckFacts } from '../measure/read-check-facts.ts';
import { isAllowed } from '../people/authorise.ts';

/** What falls due, what there is to check and how far things were looked at, in numbers. */
export async function deadlineCounts(
  deps: Pick<Deps, 'db' | 'clock'>,
  { dates, roles }: Pick<CoverageView, 'dates'> & { readonly roles: readonly Role[] },
): Promise<Sendable<DeadlineCountsReply>> {
  const facts = await readCheckFacts(deps, dates);
  const { asAt } = dates;
  const { asked, lookedAt } = dutyCounts(standingsAt(facts.duty, facts.council, asAt));
  const present = actionsAt(facts.book, asAt);
  const states = present.map(({ state }) => state);
  const classes = present.filter(countsIn(facts.book, asAt)).map(({ state }) => state.actionClass);
  return {
    // Of the registers each reader is told what they may read of; all else is counted for everybody.
    ...countDeadlines(toldTo(roles, everyDeadline(facts, asAt)), asAt),
    // Those in no plan too: the lists behind the numbers hold them.
    staleActions: states.filter(({ actionClass }) => actionClass === 'stale').length,
    flaggedActions: states.filter(({ isFlagged }) => isFlagged).length,
    toCheck: isAllowed(checkApi.list, roles)
      ? checkAll(facts, asAt).reduce((sum, { found }) => sum + found.length, 0)
      : null,
    obligations: { lookedAt, of: asked },
    actions: { lookedAt: classes.filter((one) => one !== 'not-looked-at').length, of: classes.length },
  };
}

/** That an entry names an action is told to who may read of both. */
function toldTo(roles: readonly Role[], all: readonly Deadline[]): readonly Deadline[] {
  const hidden = new Set(all.flatMap((one) => (mayRead(one.publication, roles) ? [] : one.deadlineId)));
  return all
    .filter(({ kind, deadlineId }) => !hasLevel(kind) || !hidden.has(deadlineId))
    .map((one) => (one.sameAs !== null && hidden.has(one.sameAs) ? { ...one, sameAs: null } : one));
}
