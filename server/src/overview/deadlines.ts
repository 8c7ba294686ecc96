import { checkAll } from '@due-regard/shared/checks/every-check.ts';
import { everyDeadline } from '@due-regard/shared/deadlines/every-deadline.ts';
import { dutyCounts } from '@due-regard/shared/duty/duty-counts.ts';
import { standingsAt } from '@due-regard/shared/duty/standing.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { countDeadlines } from '@due-regard/shared/overview/deadline-counts.ts';
import type { DeadlineCountsReply } from '@due-regard/shared/overview/deadline-counts.ts';
import { actionsAt, countsIn } from '@due-regard/shared/plans/actions-at.ts';
import type { Deps } from '../deps.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { readCheckFacts } from '../measure/read-check-facts.ts';

/** What falls due, what there is to check and how far things were looked at, in numbers. */
export async function deadlineCounts(
  deps: Pick<Deps, 'db' | 'clock'>,
  { dates }: Pick<CoverageView, 'dates'>,
): Promise<Sendable<DeadlineCountsReply>> {
  const facts = await readCheckFacts(deps, dates);
  const { asAt } = dates;
  const { asked, lookedAt } = dutyCounts(standingsAt(facts.duty, facts.council, asAt));
  const present = actionsAt(facts.book, asAt);
  const states = present.map(({ state }) => state);
  const classes = present.filter(countsIn(facts.book, asAt)).map(({ state }) => state.actionClass);
  return {
    ...countDeadlines(everyDeadline(facts, asAt), asAt),
    // Those in no plan too: the lists behind the numbers hold them.
    staleActions: states.filter(({ actionClass }) => actionClass === 'stale').length,
    flaggedActions: states.filter(({ isFlagged }) => isFlagged).length,
    toCheck: checkAll(facts, asAt).reduce((sum, { found }) => sum + found.length, 0),
    obligations: { lookedAt, of: asked },
    actions: { lookedAt: classes.filter((one) => one !== 'not-looked-at').length, of: classes.length },
  };
}
