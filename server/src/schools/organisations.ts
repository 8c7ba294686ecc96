import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listDescriptions, listLives } from '@due-regard/db/schools/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { isFarAhead } from './days-ahead.ts';

/** An organisation that no school register lists: a service, a partner, a group of members, a setting. */
export interface OrganisationInput {
  readonly kind: Exclude<OrganisationKind, 'school' | 'childrens-centre'>;
  readonly name: string;
  readonly town?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly openedOn?: IsoDate | null | undefined;
}

/** @throws Refusal `not-valid` when one of this kind has the name already */
export async function addOrganisation(
  deps: ChangeDeps,
  actor: Actor,
  input: OrganisationInput,
): Promise<{ readonly organisationId: string }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    if (input.openedOn !== null && input.openedOn !== undefined && isFarAhead(input.openedOn, today))
      throw notValid([{ field: 'openedOn', code: 'too-far' }]);
    const described = await listDescriptions(one.read, knownNow(actor.authority));
    const key = searchText([input.name]);
    if (described.some((known) => known.typeCode === null && searchText([known.name]) === key)) {
      throw notValid([{ field: 'name', code: 'taken' }]);
    }
    const organisationId = await recordOrganisation(one, { input, today, batchId: null });
    return one.done({ what: 'organisation.added', subject: organisationId, after: input }, { organisationId });
  });
}

interface Recording {
  readonly input: OrganisationInput;
  readonly today: IsoDate;
  readonly batchId: string | null;
}

/** Writes the organisation, its life and its first description. @returns its id */
export async function recordOrganisation(one: Change, { input, today, batchId }: Recording): Promise<string> {
  const organisationId = one.newId();
  const town = input.town ?? null;
  const postcode = input.postcode ?? null;
  await one.addOrganisations([{ organisation_id: organisationId, kind: input.kind, urn: null }]);
  await one.record('life', [
    {
      organisation_id: organisationId,
      opened_on: input.openedOn ?? null,
      closed_on: null,
      is_proposed: 0,
      closed_basis: null,
      closed_reason: null,
      batch_id: batchId,
    },
  ]);
  await one.record('description', [
    {
      organisation_id: organisationId,
      valid_from: input.openedOn ?? today,
      name: input.name,
      type_code: null,
      type_name: null,
      status_code: null,
      phase: 'other',
      control: 'other',
      trust: null,
      town,
      postcode,
      dfe_number: null,
      search_text: searchText([input.name, town, postcode]),
      batch_id: batchId,
    },
  ]);
  return organisationId;
}

/** @throws Refusal `conflict` for a school, which the register closes; `not-found` for one that is not here */
export async function closeOrganisation(
  deps: ChangeDeps,
  actor: Actor,
  input: { readonly organisationId: string; readonly closedOn: IsoDate; readonly reason: string },
): Promise<{ readonly organisationId: string }> {
  const { organisationId, closedOn, reason } = input;
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const before = (await listLives(one.read, knownNow(actor.authority))).find(
      (life) => life.organisationId === organisationId,
    );
    if (before === undefined) throw refused('not-found');
    const description = (await listDescriptions(one.read, knownNow(actor.authority))).find(
      (known) => known.organisationId === organisationId,
    );
    if (description?.typeCode !== null)
      throw refused('conflict', 'The school register says when a school closes: import a newer file.');
    if (before.openedOn !== null && closedOn < before.openedOn)
      throw notValid([{ field: 'closedOn', code: 'before-opened' }]);
    if (isFarAhead(closedOn, today)) throw notValid([{ field: 'closedOn', code: 'too-far' }]);
    await one.withdraw('life', [before.lifeId]);
    await one.record('life', [
      {
        organisation_id: organisationId,
        opened_on: before.openedOn,
        closed_on: closedOn,
        is_proposed: 0,
        closed_basis: 'told',
        closed_reason: reason,
        batch_id: null,
      },
    ]);
    return one.done(
      { what: 'organisation.closed', subject: organisationId, before, after: { closedOn }, reason },
      { organisationId },
    );
  });
}
