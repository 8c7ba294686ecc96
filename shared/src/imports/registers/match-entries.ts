import { agencyKey } from '../../plans/agency.ts';
import { nothingIn } from '../../registers/field.ts';
import type { Value, Values } from '../../registers/field.ts';
import type { Entry, Register } from '../../registers/register.ts';
import type { ReasonCode } from '../reasons.ts';
import type { EntryRow } from './entry-row.ts';

/** Whose row it is: an entry of ours, none yet, or why that cannot be told. */
export type EntryMatch =
  | {
      readonly entry: Entry;
      /** The fields that told it, where the row leaves others of them blank. */ readonly part?: readonly string[];
    }
  | 'new'
  | { readonly refused: ReasonCode };

/** Tells entries by their ids, else by the fields by which the register knows them, as far as a row fills those. */
export class EntryIndex {
  readonly #register: Register;
  readonly #entries: readonly Entry[];
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #byFields = new Map<string, ReadonlyMap<string, readonly Entry[]>>();

  constructor(register: Register, entries: readonly Entry[]) {
    this.#register = register;
    this.#entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  }

  /** @param read what the row says of the fields by which it is known, read as values */
  match({ entryId }: Pick<EntryRow, 'entryId'>, read: Values): EntryMatch {
    if (entryId !== null) {
      const entry = this.#byId.get(entryId);
      return entry === undefined ? { refused: 'entry-not-known' } : { entry };
    }
    const all = tellingFields(this.#register, read);
    const filled = all.filter((name) => isSaid(read[name] ?? null));
    if (filled.length === 0) return 'new';
    const alike = this.#indexOf(filled).get(keyOf(filled, read)) ?? [];
    if (alike.length === 0) return 'new';
    // Of several, the one that leaves blank what the row leaves blank.
    const [entry, ...others] =
      alike.length === 1 ? alike : alike.filter(({ values }) => keyOf(all, values) === keyOf(all, read));
    if (entry === undefined || others.length > 0) return { refused: 'entry-not-told-apart' };
    return keyOf(all, entry.values) === keyOf(all, read) ? { entry } : { entry, part: filled };
  }

  #indexOf(names: readonly string[]): ReadonlyMap<string, readonly Entry[]> {
    const which = names.join(' ');
    const found = this.#byFields.get(which) ?? Map.groupBy(this.#entries, ({ values }) => keyOf(names, values));
    this.#byFields.set(which, found);
    return found;
  }
}

/**
 * The field of a new entry that another holds already, where a register knows its entries by fields of their own and all
 * of them are filled: two of them no row of a file could tell apart. Others may well have the same name.
 * @param standing the entries of the register on the day
 */
export function fieldHeldTwice(register: Register, values: Values, standing: readonly Entry[]): string | undefined {
  const { knownBy = [], namedBy } = register;
  if (knownBy.length === 0 || !knownBy.every((name) => isSaid(values[name] ?? null))) return undefined;
  const key = keyOf(knownBy, values);
  if (standing.every((entry) => keyOf(knownBy, entry.values) !== key)) return undefined;
  return namedBy.find((name) => knownBy.includes(name)) ?? knownBy[0];
}

/** The fields by which a row may be known for an entry. */
export function knownByOf({ knownBy = [], namedBy }: Register): readonly string[] {
  return [...new Set([...knownBy, ...namedBy])];
}

/** Those that tell an entry: where none of those by which it is known is filled, those that name it. */
function tellingFields({ knownBy, namedBy }: Register, values: Values): readonly string[] {
  return knownBy?.some((name) => isSaid(values[name] ?? null)) === true ? knownBy : namedBy;
}

/** What tells a new entry from others of the same file; undefined where nothing does. */
export function keyOfNew(register: Register, values: Values): string | undefined {
  const names = tellingFields(register, values);
  return names.some((name) => isSaid(values[name] ?? null)) ? keyOf(names, values) : undefined;
}

export function keyOf(names: readonly string[], values: Values): string {
  return JSON.stringify(names.map((name) => folded(values[name] ?? null)));
}

/** Words without regard to case, blanks and signs. */
function folded(value: Value): Value {
  if (typeof value === 'string') return agencyKey(value) || value;
  return Array.isArray(value) ? value.map((part: string) => agencyKey(part) || part).toSorted() : value;
}

function isSaid(value: Value): boolean {
  return value !== null && (!Array.isArray(value) || value.length > 0);
}

/** An entry of which nothing is said yet. */
export function emptyValues({ fields }: Register): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, nothingIn(field)]));
}
