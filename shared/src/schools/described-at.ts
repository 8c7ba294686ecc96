import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { inForce } from '../measure/in-force.ts';
import { valueAt } from '../measure/steps.ts';
import type { Description } from './description.ts';

/** What each organisation is called and is on a day. */
export function descriptionsAt(descriptions: readonly Description[], asAt: IsoDate): ReadonlyMap<string, Description> {
  const grouped = Map.groupBy(descriptions, (description) => description.organisationId);
  const found = [...grouped].map(([id, own]): [string, Description | undefined] => [
    id,
    valueAt(inForce(own), dayNumber(asAt)),
  ]);
  return new Map(found.filter((entry): entry is [string, Description] => entry[1] !== undefined));
}

/** The name of an organisation on a day; its id where no name is known. */
export function shownNames(
  facts: { readonly descriptions: readonly Description[] },
  asAt: IsoDate,
): (organisationId: string) => string {
  const descriptions = descriptionsAt(facts.descriptions, asAt);
  return (organisationId) => descriptions.get(organisationId)?.name ?? organisationId;
}
