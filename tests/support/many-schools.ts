import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';

const terminal = { userId: 'terminal', roles: [], requestId: null };

/** Adds so many schools to a council, in one change. @returns their URNs */
export async function addSchools(deps: ChangeDeps, authority: string, count: number): Promise<readonly string[]> {
  return change(deps, { ...terminal, authority }, async (one) => {
    const ids = await recordSchools(one, count);
    return one.done({ what: 'file.accepted' }, ids);
  });
}

/** The same within a change. */
export async function recordSchools(one: Change, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, index) => String(100_000 + index));
  await one.addOrganisations(ids.map((id) => ({ organisation_id: id, kind: 'school' as const, urn: id })));
  await one.record('life', ids.map(lifeOf));
  await one.record('description', ids.map(descriptionOf));
  await one.record('register_load', [
    { batch_id: 'register', file_date: isoDate('2016-01-01'), file_name: 'register.csv', covered_types: '["1","28"]' },
  ]);
  return ids;
}

const phases = ['primary', 'primary', 'primary', 'secondary', 'special'] as const;

export function lifeOf(id: string): NewFact<'life'> {
  return {
    organisation_id: id,
    opened_on: null,
    closed_on: null,
    is_proposed: 0,
    closed_basis: null,
    closed_reason: null,
    batch_id: null,
  };
}

export function descriptionOf(id: string, index: number): NewFact<'description'> {
  const name = `School ${id}`;
  return {
    organisation_id: id,
    valid_from: isoDate('2010-01-01'),
    name,
    type_code: index % 3 === 0 ? '28' : '1',
    type_name: index % 3 === 0 ? 'Academy sponsor led' : 'Community school',
    status_code: '1',
    phase: phases[index % phases.length] ?? 'primary',
    control: index % 3 === 0 ? 'academy' : 'maintained',
    trust: null,
    town: null,
    postcode: null,
    dfe_number: null,
    search_text: name.toLowerCase(),
    batch_id: 'register',
  };
}
