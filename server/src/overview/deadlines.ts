import { checkAll } from '@due-regard/shared/checks/every-check.ts';
import { everyDeadline } from '@due-regard/shared/deadlines/every-deadline.ts';
import { countDeadlines } from '@due-regard/shared/overview/deadline-counts.ts';
import type { DeadlineCounts } from '@due-regard/shared/overview/deadline-counts.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import type { Deps } from '../deps.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { readCheckFacts } from '../measure/read-check-facts.ts';

/** What falls due and what there is to check, in numbers. */
export async function deadlineCounts(
  deps: Pick<Deps, 'db' | 'clock'>,
  { dates }: Pick<CoverageView, 'dates'>,
): Promise<DeadlineCounts & { readonly staleActions: number; readonly toCheck: number }> {
  const facts = await readCheckFacts(deps, dates);
  const { asAt } = dates;
  return {
    ...countDeadlines(everyDeadline(facts, asAt), asAt),
    staleActions: actionsAt(facts.book, asAt).filter(({ state }) => state.actionClass === 'stale').length,
    toCheck: checkAll(facts, asAt).reduce((sum, { found }) => sum + found.length, 0),
  };
}
