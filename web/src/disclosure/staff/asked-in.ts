import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { staffGroupings, staffPlaces } from '@due-regard/shared/training/release/staff-asked.ts';
import type { StaffAsked } from '@due-regard/shared/training/release/staff-asked.ts';

/** What the address asks for; undefined until it asks for everything. */
export function askedIn(parameters: URLSearchParams): StaffAsked | undefined {
  const asAt = parseIsoDate(parameters.get('day') ?? '');
  const places = staffPlaces.find((one) => one === parameters.get('places'));
  const groups = staffGroupings.find((one) => one === parameters.get('groups'));
  return asAt === undefined || places === undefined || groups === undefined ? undefined : { asAt, places, groups };
}

/** The address of the same page that asks for this. */
export function addressOf({ asAt, places, groups }: StaffAsked): string {
  return `?${new URLSearchParams({ day: asAt, places, groups }).toString()}`;
}
