import type { RegisterEntry } from '@due-regard/shared/schools/register-row.ts';
import { listDescriptions, listLives, listOrganisations } from '@due-regard/db/schools/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';

/** What the records hold of each establishment on the register, with the ids of the facts that say so. */
export type HeldEntry = RegisterEntry & {
  readonly lifeId: string;
  readonly descriptionId: string;
  readonly describedFrom: string;
};

/** Establishments that a register listed and no undoing has taken back. */
export async function registerEntries(read: Reader, authority: string): Promise<readonly HeldEntry[]> {
  const known = knownNow(authority);
  const lives = new Map((await listLives(read, known)).map((life) => [life.organisationId, life]));
  const newest = new Map(
    (await listDescriptions(read, known)).map((description) => [description.organisationId, description]),
  );
  const organisations = await listOrganisations(read, authority);
  return organisations.flatMap(({ organisationId, urn }) => {
    const life = lives.get(organisationId);
    const description = newest.get(organisationId);
    if (urn === null || life === undefined || description === undefined) return [];
    const { openedOn, closedOn, isProposed, lifeId } = life;
    const { organisationId: _id, validFrom, ...described } = description;
    return [{ urn, ...described, describedFrom: validFrom, openedOn, closedOn, isProposed, lifeId }];
  });
}
