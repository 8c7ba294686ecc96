import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { terminal } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** Rows of registers in which something falls due, recorded without their forms. */

const nobody = { owner_role: null, owner_organisation: null, owner_user: null };

/** A strategy in force that is to be refreshed by a day. */
export function strategy(given: Partial<NewFact<'document'>>): NewFact<'document'> {
  return {
    document_id: 'strategy',
    valid_from: isoDate('2016-01-01'),
    kind: 'strategy',
    title: 'Prevent strategy',
    ...nobody,
    prepared_on: null,
    consult_from: null,
    consult_to: null,
    agreed_on: null,
    agreed_by: null,
    in_force_from: isoDate('2016-01-01'),
    reviewed_on: null,
    refresh_due: null,
    ended_on: null,
    superseded_by: null,
    linked: '[]',
    equality: 'not-said',
    equality_on: null,
    profile_year: null,
    profile_seen: 'not-said',
    link: null,
    note: null,
    publication: 'officers',
    ...given,
  };
}

/** An action that stands in no plan. */
export function action(given: Partial<NewFact<'action'>>): NewFact<'action'> {
  return {
    action_id: 'action',
    valid_from: isoDate('2018-01-01'),
    title: 'Brief all members',
    outcome: null,
    theme: null,
    ...nobody,
    accountable_role: null,
    lead_agency: null,
    partners: '[]',
    starts_on: null,
    due_on: null,
    is_to_be_checked: 0,
    publication: 'officers',
    exempt_paragraph: null,
    exempt_reason: null,
    obligations: '[]',
    recommendations: '[]',
    risks: '[]',
    other_duties: null,
    carried_from: null,
    batch_id: null,
    row_number: null,
    ...given,
  };
}

/** Records rows as a program at the terminal would. */
export async function recordRows(
  { deps, found }: Pick<TestApp, 'deps' | 'found'>,
  record: (one: Change) => Promise<unknown>,
  authority = '999',
): Promise<void> {
  await found(authority);
  await change(deps, { ...terminal, authority }, async (one) => {
    await record(one);
    return one.done({ what: 'council.renamed', subject: authority }, undefined);
  });
}
