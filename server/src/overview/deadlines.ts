import { everyDeadline } from '@due-regard/shared/deadlines/every-deadline.ts';
import { countDeadlines } from '@due-regard/shared/overview/deadline-counts.ts';
import type { DeadlineCounts } from '@due-regard/shared/overview/deadline-counts.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import type { Deps } from '../deps.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { readRegisters } from '../measure/read-registers.ts';

/** What falls due, in numbers. */
export async function deadlineCounts(
  { db }: Pick<Deps, 'db'>,
  { dates, timelines }: Pick<CoverageView, 'dates' | 'timelines'>,
): Promise<DeadlineCounts & { readonly staleActions: number }> {
  const registers = await readRegisters(db.read, dates.known);
  const actions = actionsAt(registers.book, dates.asAt);
  return {
    ...countDeadlines(everyDeadline({ ...registers, timelines }, dates.asAt), dates.asAt),
    staleActions: actions.filter(({ state }) => state.actionClass === 'stale').length,
  };
}
