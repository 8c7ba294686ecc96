import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { findOrganisation } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import type { ComparingEntries } from '@due-regard/shared/imports/registers/comparing.ts';
import type { FindThing } from '@due-regard/shared/imports/registers/read-value.ts';
import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { knownNow } from '../../http/as-at.ts';
import type { Kept } from '../../registers/keeping.ts';
import { meetingDays } from '../../registers/meeting-days.ts';
import { kindsNamed, namedThings } from '../../registers/named-things.ts';
import type { NamedThing } from '../../registers/named-things.ts';
import type { ImportContext } from '../importer.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { keepingOf } from './keeping-of.ts';

type Records = Kept & Pick<ComparingEntries, 'find' | 'nameOf' | 'dayOf'>;

/** All that a file of a register is compared with: its entries, and what they may name, as it is called on the day of the file. */
export async function loadEntryRecords(
  context: Omit<ImportContext, 'hasOwnToday'>,
  register: Register,
  fileDate: IsoDate,
): Promise<Records> {
  const { read, authority } = context;
  const known = knownNow(authority);
  const of = kindsNamed(register);
  const things =
    of.size === 0 ? [] : await namedThings(read, { known, now: known, asAt: fileDate, of, roles: ['lead'] });
  const directory = of.has('organisation') ? await loadDirectory(context) : undefined;
  const names = new Map(things.map(({ id, text }) => [id, text]));
  return {
    ...(await keepingOf(register)(read, { authority, fileDate })),
    find: findIn(things, directory),
    nameOf: (id) => names.get(id),
    dayOf: await meetingDays(read, authority, register),
  };
}

/** By what things are called, if one alone is; organisations also by their numbers, and by what they were called. */
function findIn(things: readonly NamedThing[], directory: Directory | undefined): FindThing {
  const byText = Map.groupBy(things, ({ of, text }) => keyOf(of, text));
  return (of, text) => {
    const [one, ...others] = byText.get(keyOf(of, text)) ?? [];
    if (one !== undefined && others.length === 0) return { id: one.id };
    if (of === 'organisation' && directory !== undefined) return organisationIn(directory, text);
    return { refused: one === undefined ? 'thing-not-known' : 'thing-not-told-apart' };
  };
}

function keyOf(of: string, text: string): string {
  return `${of} ${agencyKey(text) || text}`;
}

function organisationIn(directory: Directory, text: string): ReturnType<FindThing> {
  const match = findOrganisation(directory, namedBy(text));
  if (match.kind === 'found') return { id: match.organisation.organisationId };
  return { refused: match.kind === 'refused' ? match.reason : 'thing-not-known' };
}

function namedBy(text: string): NamedBy {
  const none = { urn: null, dfeNumber: null, name: null, postcode: null };
  if (/^\d{5,6}$/.test(text)) return { ...none, urn: text };
  return /^\d{3} ?\/? ?\d{4}$/.test(text) ? { ...none, dfeNumber: text } : { ...none, name: text };
}
