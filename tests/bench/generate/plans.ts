import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { progressStatuses } from '@due-regard/shared/plans/action.ts';
import { change } from '@due-regard/db/change.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { emptyAction, emptyPlan } from '../../support/plan-rows.ts';
import { authority, makeCouncil, terminal } from './database.ts';
import type { MadeDatabase } from './database.ts';

/** A plan as large as a county and its districts could want. */
export const planSize = { actions: 400, entries: 5000 } as const;

const start = isoDate('2017-01-01');
const days = 1000;
const note = 'Two of the four partners have answered; the third is written to again, and the fourth is asked in person';

/** A council with one plan of so many actions, whose log holds so many entries over the years. */
export async function makePlan(): Promise<MadeDatabase> {
  const made = await makeCouncil();
  await recordPlan(made.deps);
  return made;
}

/** The same in a council that is there. */
export async function recordPlan(deps: ChangeDeps): Promise<void> {
  const ids = Array.from({ length: planSize.actions }, (_, index) => `action-${String(index)}`);
  await change(deps, { ...terminal, authority }, async (one) => {
    await one.record('plan', [{ ...emptyPlan, plan_id: 'plan', valid_from: start, name: 'Plan' }]);
    await one.record('action', ids.map(actionRow));
    await one.record('action_place', ids.map(placeRow));
    await one.record(
      'progress',
      Array.from({ length: planSize.entries }, (_, index) => entryRow(index)),
    );
    await one.record('evidence', ids.filter((_, index) => index % 3 === 0).map(evidenceRow));
    await one.record('due_revision', ids.filter((_, index) => index % 5 === 0).map(revisionRow));
    return one.done({ what: 'plan.added', subject: 'plan' }, undefined);
  });
}

/** One more entry of the log of one action, as a person makes it. */
export async function addEntry({ deps }: MadeDatabase, index: number): Promise<void> {
  await change(deps, { ...terminal, authority }, async (one) => {
    await one.record('progress', [entryRow(index)]);
    return one.done({ what: 'progress.entered', subject: 'action' }, undefined);
  });
}

function actionRow(id: string, index: number): NewFact<'action'> {
  return {
    ...emptyAction,
    action_id: id,
    valid_from: start,
    title: `Action ${String(index)}`,
    theme: `Theme ${String(index % 8)}`,
    lead_agency: `Agency ${String(index % 12)}`,
    due_on: addDays(start, (index * 37) % (days + 200)),
    is_to_be_checked: index % 4 === 0 ? 1 : 0,
  };
}

function placeRow(id: string, index: number): NewFact<'action_place'> {
  const place = { action_id: id, plan_id: 'plan', objective_id: null, left_on: null, batch_id: null };
  return { ...place, ref: String(index), valid_from: start };
}

function entryRow(index: number): NewFact<'progress'> {
  return {
    action_id: `action-${String(index % planSize.actions)}`,
    entered_on: addDays(start, (index * 7) % days),
    status: progressStatuses[index % progressStatuses.length] ?? 'in-progress',
    note,
    blocked_reason: null,
    is_flagged: index % 9 === 0 ? 1 : 0,
    author: null,
    author_role: 'officer',
    batch_id: null,
    row_number: null,
  };
}

function evidenceRow(id: string): NewFact<'evidence'> {
  const shown = {
    kind: 'minute',
    title: 'Minute',
    reference: null,
    link: null,
    review_by: null,
    renews: null,
  } as const;
  return { ...shown, about: 'action', about_id: id, dated_on: start, publication: 'officers', batch_id: null };
}

function revisionRow(id: string): NewFact<'due_revision'> {
  const put = { due_on: addDays(start, 900), revised_on: addDays(start, 400) };
  return { ...put, about: 'action', about_id: id, reason: 'The partner had no officer', batch_id: null };
}
