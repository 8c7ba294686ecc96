import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import type { Meeting } from '@due-regard/shared/governance/meeting.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { nothingIn } from '@due-regard/shared/registers/field.ts';
import type { Value, Values } from '@due-regard/shared/registers/field.ts';
import type { Entry, Register, RegisterView } from '@due-regard/shared/registers/register.ts';
import { promiseIn, viewOf } from '@due-regard/shared/registers/standing.ts';
import { sentencesOver } from '@due-regard/shared/registers/summary.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { NameOf } from '@due-regard/shared/registers/words.ts';
import { schoolsOn } from '@due-regard/shared/training/schools-on.ts';
import { listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';
import { readSchools } from '../measure/read-schools.ts';
import { kindNamed, kindsNamed, loadEntries, namedThings } from './named-things.ts';
import type { NamedThing } from './named-things.ts';
import { readableBy } from './readable.ts';

/** The registers on a day, as far as somebody may read them. */
export interface EntriesView {
  readonly dates: Dates;
  /** Every entry: how one stands may rest on others that only officers may read. */
  readonly whole: RegisterView;
  /** The same without what the reader may not see: what is said of an entry in words and days rests on it. */
  readonly seen: RegisterView;
  readonly isReadable: (entry: Entry) => boolean;
  /** What was said of an entry first, where the reader may see that. */
  readonly firstOf: (entryId: string) => Entry | undefined;
  /** What entries of the registers asked for name, of that which the reader may see. */
  readonly named: readonly NamedThing[];
  readonly nameOf: NameOf;
  /** Every meeting as known on the day asked for. */
  readonly meetings: readonly Meeting[];
  /** Whether everything is told: to others, ids of what they may not see are left out. */
  readonly tellsAll: boolean;
}

interface Reading {
  readonly authority: string;
  readonly asked: AskedDates;
  readonly roles: readonly Role[];
  /** Whose names are wanted; none for counts alone. */
  readonly registers?: readonly Register[];
}

export async function viewEntries(
  deps: Pick<Deps, 'db' | 'clock'>,
  { authority, asked, roles, registers = [] }: Reading,
): Promise<EntriesView> {
  const of = new Set(registers.flatMap((register) => [register.code, ...kindsNamed(register)]));
  return entriesViewOf(deps, await resolveDates(deps, authority, asked), { roles, of });
}

interface Reader {
  readonly roles: readonly Role[];
  /** Kinds of things whose names are wanted. */
  readonly of: ReadonlySet<string>;
}

/** The same on days that are resolved already. */
export async function entriesViewOf(deps: Pick<Deps, 'db'>, dates: Dates, { roles, of }: Reader): Promise<EntriesView> {
  const { read } = deps.db;
  const entries = await loadEntries(read, dates);
  const { rows, now } = entries;
  const named = await namedThings(read, { known: dates.known, now: dates.now, asAt: dates.asAt, of, roles, entries });
  const isReadable = readableBy(now, ({ entryId }) => entryId, roles);
  const names = new Map(named.map(({ id, text }) => [id, text]));
  const { timelines } = await readSchools(deps.db, dates);
  const meetings = await listMeetings(read, dates.known);
  const tellsAll = reachOf(roles) === 'officers';
  const whole = viewOf(rows, dates.asAt, { schools: schoolsOn(timelines, dates.asAt), meetings });
  return {
    dates,
    whole,
    seen: tellsAll ? whole : readerView({ whole, isReadable }),
    isReadable,
    firstOf: (entryId) =>
      [rows.find((row) => row.entryId === entryId)].find((row) => row !== undefined && isReadable(row)),
    named,
    nameOf: (id) => names.get(id),
    meetings,
    tellsAll,
  };
}

/** The entries of a register that the reader may see, by name. */
export function readableEntries({ whole, isReadable }: EntriesView, register: Register): readonly Entry[] {
  return whole.entriesOf(register.code).filter(isReadable);
}

/**
 * Sentences over what the reader sees of a register. They are the same whether or not anything is hidden: whoever may not
 * read everything is told what is counted, always.
 */
export function summaryOf(view: EntriesView, register: Register): readonly string[] {
  const told = sentencesSeen(view, register);
  return view.tellsAll || told.length === 0 ? told : ['Counted here is what you may read.', ...told];
}

/** The same sentences for whoever says by themselves what is counted. */
export function sentencesSeen(view: EntriesView, register: Register): readonly string[] {
  return sentencesOver(register, readableEntries(view, register), view.seen);
}

/** What a sentence adds up is what the reader may see. */
export function readerView({ whole, isReadable }: Pick<EntriesView, 'whole' | 'isReadable'>): RegisterView {
  return {
    ...whole,
    entriesOf: (code) => whole.entriesOf(code).filter(isReadable),
    rowsOf: (entryId) => whole.rowsOf(entryId).filter(isReadable),
    whole,
  };
}

/** An entry as lists, pages and files show it. */
export function shownEntry(view: EntriesView, register: Register, entry: Entry): Sendable<EntryReply> {
  const { entryId, factId, validFrom, publication } = entry;
  return {
    entryId,
    factId,
    validFrom,
    publication,
    name: nameOfEntry(register, entry, view.nameOf),
    values: toldValues(view, register, entry.values),
    standing: register.standingOf?.(entry, view.whole) ?? null,
    remark: remarkFor(view, register, entry),
    promises: promisesOf(view, register, entry),
  };
}

/**
 * What is said of an entry, where that is the same whether or not the reader may see all that it rests on: else it would
 * tell a day that is not for them, or contradict how the entry stands.
 */
export function remarkFor({ whole, seen }: EntriesView, register: Register, entry: Entry): string | null {
  if (register.remarksOnSeen === true) return register.remarkOn?.(entry, seen) ?? null;
  const remark = register.remarkOn?.(entry, whole) ?? null;
  return remark === (register.remarkOn?.(entry, seen) ?? null) ? remark : null;
}

/** What things are called that these entries name: of all that the reader may see, no more than the page shows. */
export function namedIn({ named }: EntriesView, shown: readonly Sendable<EntryReply>[]): readonly NamedThing[] {
  const ids = new Set(shown.flatMap(({ values }) => Object.values(values).flat()));
  return named.filter(({ id }) => ids.has(id));
}

/** Values without ids of what the reader may not see. */
function toldValues({ tellsAll, nameOf }: EntriesView, register: Register, values: Values): Values {
  const told: Record<string, Value> = {};
  for (const [name, field] of Object.entries(register.fields)) {
    const value = values[name] ?? nothingIn(field);
    told[name] = tellsAll || kindNamed(field) === undefined ? value : seenIn(value, nameOf);
  }
  return told;
}

function seenIn(value: Value, nameOf: NameOf): Value {
  if (typeof value === 'string') return nameOf(value) === undefined ? null : value;
  return Array.isArray(value) ? value.filter((id: string) => nameOf(id) !== undefined) : value;
}

/** The first day is the first that the reader may see; whether a promise was kept rests on everything. */
function promisesOf({ seen, whole }: EntriesView, register: Register, entry: Entry) {
  const view = { ...whole, rowsOf: seen.rowsOf };
  return Object.entries(register.fields).flatMap(([field, { kind }]) => {
    if (kind !== 'promise') return [];
    const { dueOn, firstDueOn, slips } = promiseIn(register, field, { entry, view });
    const isAsSaid = dueOn === (entry.values[field] ?? null);
    // A day that is not given any more is promised otherwise too.
    if (firstDueOn === null || (isAsSaid && slips === 0 && firstDueOn === dueOn)) return [];
    return [{ field, firstDueOn, slips, againOn: isAsSaid ? null : dueOn }];
  });
}

/** Every register with how many entries it holds that the reader may see. */
export function registerCounts(view: EntriesView): readonly { readonly code: string; readonly entries: number }[] {
  return everyRegister.map((register) => ({ code: register.code, entries: readableEntries(view, register).length }));
}
