import { byDay } from '@due-regard/shared/calendar/iso-date.ts';
import { actionsAt, countsIn, hasEnded } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import { finishedAgainstPlanned } from '@due-regard/shared/plans/finished-against-planned.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import { promiseWords } from '@due-regard/shared/plans/words.ts';
import type { ReportHead } from '@due-regard/shared/reports/content.ts';
import type { OverdueLine, PlansPart } from '@due-regard/shared/reports/facts.ts';
import type { PlansView } from '../plans/plans-view.ts';

/** The chart goes a year back and half a year ahead. */
const months = { months: 13, ahead: 6 };

/** What a report says of the plans. What is overdue is told one by one as far as its readers may read, and counted. */
export function plansPart(view: PlansView, { from, to }: Pick<ReportHead, 'from' | 'to'>): PlansPart {
  const { book, dates, plans, reader } = view;
  const { asAt } = dates;
  const present = actionsAt(book, asAt);
  const isCounted = countsIn(book, asAt);
  const counted = present.filter(isCounted);
  // What stands in no plan that goes on is overdue all the same, and so is what is on hold.
  const overdue = present.filter(({ state }) => state.daysOverdue > 0);
  const told = overdue.filter(({ action }) => reader.mayReadAction(action));
  const elsewhere = planCounts(
    present.filter((one) => !isCounted(one)),
    asAt,
  );
  return {
    counts: planCounts(counted, asAt),
    plans: [...plans.values()]
      .filter((plan) => !hasEnded(plan, asAt))
      .map(({ planId, name }) => ({
        name,
        counts: planCounts(present.filter(countsIn(book, asAt, planId)), asAt),
      })),
    elsewhere: { overdue: elsewhere.byClass.overdue, onHoldPastDay: elsewhere.onHoldPastDay },
    finished: finishedAgainstPlanned(book, { asAt, ...months }),
    overdue: told.toSorted((one, other) => other.state.daysOverdue - one.state.daysOverdue).map(overdueLine),
    overdueWithheld: overdue.length - told.length,
    doneInPeriod: counted
      .filter(({ action, state }) => state.actionClass === 'done' && reader.mayReadAction(action))
      .flatMap(({ action, state }) =>
        state.saidDoneOn !== null && state.saidDoneOn >= from && state.saidDoneOn <= to
          ? [{ title: action.title, on: state.saidDoneOn }]
          : [],
      )
      .toSorted((one, other) => byDay(one.on, other.on)),
  };
}

function overdueLine({ action, state, places }: ActionAt): OverdueLine {
  const owner = [action.ownerRole, action.ownerOrganisation].filter((words) => words !== null);
  return {
    ref: [...new Set(places.map(({ ref }) => ref))].join(', '),
    title: action.title,
    owner: owner.length === 0 ? null : owner.join(', '),
    promise: `${promiseWords(state)}${state.status === 'on-hold' ? ', on hold' : ''}`,
    daysOverdue: state.daysOverdue,
  };
}
