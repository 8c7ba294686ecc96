import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { staffGroupings, staffPlaces, staffTellings } from '@due-regard/shared/training/release/staff-asked.ts';
import type { StaffAsked } from '@due-regard/shared/training/release/staff-asked.ts';

/** What the address asks for; undefined until it asks for everything. */
export function askedIn(parameters: URLSearchParams): StaffAsked | undefined {
  const asAt = parseIsoDate(parameters.get('day') ?? '');
  const places = staffPlaces.find((one) => one === parameters.get('places'));
  const groups = staffGroupings.find((one) => one === parameters.get('groups'));
  if (asAt === undefined || places === undefined || groups === undefined) return undefined;
  return { asAt, places, groups, tells: staffTellings.find((one) => one === parameters.get('tells')) };
}

/** The address of the same page that asks for this. */
export function addressOf({ asAt, places, groups, tells }: StaffAsked): string {
  const told = tells === undefined ? {} : { tells };
  return `?${new URLSearchParams({ day: asAt, places, groups, ...told }).toString()}`;
}
