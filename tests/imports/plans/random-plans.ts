import fc from 'fast-check';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change } from '@due-regard/db/change.ts';
import { emptyAction } from '../../support/plan-rows.ts';
import type { PlanCouncil } from './plan-council.ts';

const parts =
  'Train|all|=SUM(A1)|+44|-|écoles|"quoted"|\'tis|<b>|&|a;b|x, y|100%|@home|1.10|2018-03-13|None|n/a|Ongoing|学校|0012|13/03/2018|two  blanks|TRUE|#REF!';

/** Words as forms take them: formulas, quotation marks, other alphabets, and what a program may take for a day. */
export const words = fc
  .array(fc.constantFrom(...parts.split('|')), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' ').trim())
  .filter((text) => findPersonalData(text) === undefined);

const first = isoDate('2017-01-02');
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(first, days));
const past = fc.integer({ min: 0, max: 400 }).map((days) => addDays(first, days));
const maybe = fc.option(words);

const action = fc.record({
  title: words,
  outcome: maybe,
  theme: maybe,
  ownerRole: maybe,
  leadAgency: maybe,
  partners: fc.array(words, { maxLength: 3 }),
  risks: fc.subarray(['R1', 'R2', 'R=3']),
  dueOn: fc.option(day),
  putOff: fc.option(day),
  plans: fc.subarray([0, 1]),
  hasObjective: fc.boolean(),
  entries: fc.array(
    fc.record({
      on: past,
      status: fc.constantFrom('not-started', 'in-progress', 'said-done', 'on-hold', 'superseded'),
      note: words,
    }),
    { maxLength: 3 },
  ),
  evidence: fc.array(words, { maxLength: 2 }),
});

/** Actions of two plans, shared or in none, with all that a file says of them. */
export const randomPlans = fc.array(action, { minLength: 1, maxLength: 14 });
type Action = ReturnType<typeof randomPlans.generate>['value_'][number];

/** Records such actions as forms would have. */
export async function recordPlans(at: PlanCouncil, actions: readonly Action[]): Promise<void> {
  await change(at.deps, at.actor, async (one) => {
    const objectives = [one.newId(), one.newId()];
    await one.record(
      'objective',
      [at.partnership, at.own].map((plan_id, index) => ({
        objective_id: objectives[index] ?? '',
        plan_id,
        valid_from: first,
        ref: null,
        title: `Objective =${String(index)}`,
        position: 1,
      })),
    );
    for (const [index, said] of actions.entries()) {
      const id = one.newId();
      await one.record('action', [actionRow(id, said)]);
      await one.record(
        'action_place',
        said.plans.map((plan) => ({
          action_id: id,
          plan_id: plan === 0 ? at.partnership : at.own,
          objective_id: said.hasObjective ? (objectives[plan] ?? null) : null,
          ref: `${String(index)}.10`,
          valid_from: first,
          left_on: null,
          batch_id: null,
        })),
      );
      await recordAbout(one, id, said);
    }
    return one.done({ what: 'plan.added', subject: at.own }, undefined);
  });
}

function actionRow(action_id: string, said: Action): NewFact<'action'> {
  return {
    ...emptyAction,
    action_id,
    valid_from: first,
    title: said.title,
    outcome: said.outcome,
    theme: said.theme,
    owner_role: said.ownerRole,
    lead_agency: said.leadAgency,
    partners: JSON.stringify([...new Set(said.partners)]),
    risks: JSON.stringify(said.risks),
    due_on: said.dueOn,
  };
}

async function recordAbout(one: Change, id: string, said: Action): Promise<void> {
  const about = { about: 'action', about_id: id, batch_id: null } as const;
  if (said.putOff !== null)
    await one.record('due_revision', [{ ...about, due_on: said.putOff, revised_on: first, reason: 'Later' }]);
  await one.record(
    'progress',
    said.entries.map(({ on, status, note }) => ({
      action_id: id,
      entered_on: on,
      status,
      note,
      blocked_reason: null,
      is_flagged: 0,
      author: null,
      author_role: null,
      batch_id: null,
      row_number: null,
    })),
  );
  await one.record(
    'evidence',
    said.evidence.map((title) => ({
      ...about,
      kind: 'other',
      title,
      reference: null,
      link: null,
      dated_on: first,
      review_by: null,
      renews: null,
      publication: 'officers',
    })),
  );
}
