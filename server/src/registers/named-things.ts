import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import { namedKinds } from '@due-regard/shared/registers/field.ts';
import type { Field, NamedKind, Values } from '@due-regard/shared/registers/field.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { NameOf } from '@due-regard/shared/registers/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listObligations } from '@due-regard/db/duty/queries.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listPeople } from '@due-regard/db/people/queries.ts';
import { listActions } from '@due-regard/db/plans/actions.ts';
import { listPlans } from '@due-regard/db/plans/queries.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { listDescriptions } from '@due-regard/db/schools/queries.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { readableBy } from './readable.ts';

/** What a field can name: a kind of thing in the house, a person with a role here, or an entry of a register. */
export interface NamedThing {
  readonly id: string;
  /** The kind, `person`, or the register's code. */
  readonly of: string;
  readonly text: string;
}

/** A thing as it is called from a day on, and who may read that. */
interface NamedRow extends NamedThing {
  readonly validFrom: IsoDate;
  readonly publication: Publication;
}

type Listing = (read: Reader, known: Known) => Promise<readonly Omit<NamedRow, 'of'>[]>;

const always = isoDate('2000-01-01');

/** Things of the house by kind. Schools, plans and obligations have no level of their own: they are officers' affair. */
const listings: Readonly<Record<NamedKind | 'person', Listing>> = {
  action: async (read, known) =>
    (await listActions(read, known)).map(({ actionId: id, title: text, ...row }) => ({ ...row, id, text })),
  plan: async (read, known) =>
    (await listPlans(read, known)).map(({ planId: id, name: text, validFrom }) => ({
      id,
      text,
      validFrom,
      publication: 'officers',
    })),
  body: async (read, known) =>
    (await listBodies(read, known)).map(({ bodyId: id, name: text, ...row }) => ({ ...row, id, text })),
  meeting: async (read, known) => {
    const bodies = new Map((await listBodies(read, known)).map((body) => [body.bodyId, body]));
    return (await listMeetings(read, known)).map(({ meetingId: id, bodyId, meetsOn, publication }) => {
      const body = bodies.get(bodyId);
      const text = `${body?.name ?? 'Meeting'}, ${longDate(meetsOn)}`;
      // Its name holds that of its body: it is for those who may read of both.
      return { id, text, validFrom: always, publication: narrower(publication, body?.publication ?? 'officers') };
    });
  },
  document: async (read, known) =>
    (await listDocuments(read, known)).map(({ documentId: id, title: text, ...row }) => ({ ...row, id, text })),
  obligation: async (read, known) =>
    (await listObligations(read, known)).map(({ obligationId: id, title, validFrom }) => ({
      id,
      text: `${id} ${title}`,
      validFrom,
      publication: 'officers',
    })),
  organisation: async (read, known) =>
    (await listDescriptions(read, known)).map(({ organisationId: id, name: text, validFrom }) => ({
      id,
      text,
      validFrom,
      publication: 'officers',
    })),
  person: async (read, { authority }) =>
    (await listPeople(read, authority)).map(({ userId: id, name: text }) => ({
      id,
      text,
      validFrom: always,
      publication: 'officers',
    })),
};

function narrower(one: Publication, other: Publication): Publication {
  return publications.find((level) => level === one || level === other) ?? 'officers';
}

/** What the registers say: as known on the day asked for, and as it stands, by which it is decided who may read it. */
export interface EntriesRead {
  readonly rows: readonly Entry[];
  readonly now: readonly Entry[];
}

export async function loadEntries(read: Reader, { known, now }: KnownAndNow): Promise<EntriesRead> {
  const rows = await listEntries(read, known);
  return { rows, now: known === now || known.before === undefined ? rows : await listEntries(read, now) };
}

/** What was known on the day asked for, and the records by which it is decided who may read it. */
interface KnownAndNow {
  readonly known: Known;
  readonly now: Known;
}

interface Naming extends KnownAndNow {
  readonly asAt: IsoDate;
  /** Whose names are asked. */
  readonly of: ReadonlySet<string>;
  readonly roles: readonly Role[];
  /** Where they are read already. */
  readonly entries?: EntriesRead | undefined;
}

/**
 * What things are called on a day, of those that the reader may see. One that was not there yet bears the name that it
 * had first: what names it was written later and is of the day all the same.
 */
export async function namedThings(read: Reader, naming: Naming): Promise<readonly NamedThing[]> {
  const { known, now: standing, asAt, of, roles } = naming;
  const found: NamedThing[] = [];
  for (const kind of [...namedKinds, 'person'] as const) {
    if (!of.has(kind)) continue;
    const rows = await listings[kind](read, known);
    const now = known.before === undefined ? rows : await listings[kind](read, standing);
    found.push(...namesOn(rows.filter(readableBy(now, ({ id }) => id, roles)), asAt, kind));
  }
  if (![...of].some((code) => findRegister(code) !== undefined)) return found;
  const { rows, now } = naming.entries ?? (await loadEntries(read, naming));
  const readable = rows.filter(readableBy(now, ({ entryId }) => entryId, roles));
  return [...found, ...entriesNamed(readable, asAt, of)];
}

function entriesNamed(entries: readonly Entry[], asAt: IsoDate, of: ReadonlySet<string>): readonly NamedThing[] {
  const byRegister = Map.groupBy(entries, ({ register }) => register);
  return [...byRegister].flatMap(([code, rows]) => {
    const register = findRegister(code);
    if (register === undefined || !of.has(code)) return [];
    const named = rows.map((row) => ({ ...row, id: row.entryId, text: nameOfEntry(register, row, () => undefined) }));
    return namesOn(named, asAt, code);
  });
}

function namesOn(
  rows: readonly Pick<NamedRow, 'id' | 'text' | 'validFrom'>[],
  asAt: IsoDate,
  of: string,
): readonly NamedThing[] {
  const held = registerAt(rows, ({ id }) => id, asAt);
  const there = new Set(held.map(({ id }) => id));
  const later = rows.filter(({ id }) => !there.has(id)).toReversed();
  const first = new Map(later.map((row) => [row.id, row]));
  return [...held, ...first.values()].map(({ id, text }) => ({ id, of, text }));
}

/** The kinds of things that the fields of a register name. */
export function kindsNamed(register: Register): ReadonlySet<string> {
  return new Set(Object.values(register.fields).flatMap((field) => kindNamed(field) ?? []));
}

/** What a field names: a kind of thing, `person` or a register; undefined for one that names nothing. */
export function kindNamed(field: Field | undefined): string | undefined {
  if (field?.kind === 'person') return 'person';
  return field?.kind === 'one' || field?.kind === 'several' ? field.of : undefined;
}

/** What the things are called that name the entries of a register: the school of an audit. */
export async function namesWithin(one: Change, register: Register, today: IsoDate): Promise<NameOf> {
  const of = new Set(register.namedBy.flatMap((name) => kindNamed(register.fields[name]) ?? []));
  const known = knownNow(one.authority);
  const things =
    of.size === 0 ? [] : await namedThings(one.read, { known, now: known, asAt: today, of, roles: ['lead'] });
  const names = new Map(things.map(({ id, text }) => [id, text]));
  return (id) => names.get(id);
}

interface Named {
  readonly of: string;
  readonly id: string;
}

/** Every id that the values of a register name, with the field that does. */
function idsNamed(register: Register, values: Values): readonly (Named & { readonly field: string })[] {
  return Object.entries(register.fields).flatMap(([name, field]) => {
    const of = kindNamed(field);
    if (of === undefined) return [];
    const value = values[name] ?? null;
    const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
    return ids.map((id: string) => ({ field: name, of, id }));
  });
}

/** What an entry names and is not there: an action of this council, an entry of the register that the field means. */
type JudgeOfNames = (values: Values, itself?: string) => readonly FieldProblem[];

/**
 * Loads what entries may name. An entry that is said anew does not name itself.
 * @param all what is said: nothing else is loaded than it names
 */
export async function judgeOfNames(one: Change, register: Register, all: readonly Values[]): Promise<JudgeOfNames> {
  const there = await thingsThere(
    one,
    all.flatMap((values) => idsNamed(register, values)),
  );
  return (values, itself) => {
    const missing = idsNamed(register, values).filter((each) => each.id === itself || !there(each));
    return [...new Set(missing.map(({ field }) => field))].map((field) => ({ field, code: 'unknown' }));
  };
}

/** Whether each of some things is there: nothing else is loaded than their kinds. */
async function thingsThere(one: Change, named: readonly Named[]): Promise<(one: Named) => boolean> {
  const of = new Set(named.map((each) => each.of));
  const known = knownNow(one.authority);
  const things =
    of.size === 0 ? [] : await namedThings(one.read, { known, now: known, asAt: always, of, roles: ['lead'] });
  const there = new Set(things.map((thing) => `${thing.of}/${thing.id}`));
  return ({ of: kind, id }) => there.has(`${kind}/${id}`);
}

/** Rows of entries that name what is not there, each with the id. */
export async function namesMissing(one: Change): Promise<readonly { readonly entry: Entry; readonly id: string }[]> {
  const entries = await listEntries(one.read, knownNow(one.authority));
  const named = entries.flatMap((entry) => {
    const register = findRegister(entry.register);
    return register === undefined ? [] : idsNamed(register, entry.values).map((each) => ({ ...each, entry }));
  });
  const there = await thingsThere(one, named);
  return named.filter((each) => !there(each));
}
