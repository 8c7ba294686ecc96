import type { ReasonCode } from './reasons.ts';
import type { OrganisationKind } from '../schools/organisation.ts';
import { isAnotherName, isPartOfName, likeness, nameKey, postcodeKey } from './organisation-names.ts';

/** What an authority knows of an organisation by which a file may name it: all it is and was called. */
export type Nameable = {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly urn: string | null;
  /** As the register writes them: `825/2001`. */
  readonly dfeNumbers: readonly string[];
  /** The latest first. */
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  readonly isOpen: boolean;
  /** What it followed or what followed it. */
  readonly relatives: readonly string[];
};

/** Everything by which rows of a file are known again. */
export type Directory = {
  readonly all: readonly Nameable[];
  readonly byUrn: ReadonlyMap<string, Nameable>;
  readonly byDfeNumber: ReadonlyMap<string, readonly Nameable[]>;
  /** By the last four digits alone. */
  readonly byEstablishment: ReadonlyMap<string, readonly Nameable[]>;
  readonly byName: ReadonlyMap<string, readonly Nameable[]>;
  /** Keys of {@link matchKey} that an officer has said are this organisation; null for none of ours. */
  readonly remembered: ReadonlyMap<string, Nameable | null>;
};

/** How a row names its organisation, as the file has it; null where it says nothing. */
export type NamedBy = {
  readonly urn: string | null;
  readonly dfeNumber: string | null;
  readonly name: string | null;
  readonly postcode: string | null;
};

/**
 * Whose row it is, and whether it is so because somebody said so; none of ours, as somebody said; why it can be nobody's;
 * or a name that a person must say something about, once.
 */
export type Match =
  | { readonly kind: 'found'; readonly organisation: Nameable; readonly isRemembered: boolean }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'refused'; readonly by: keyof NamedBy | null; readonly reason: ReasonCode }
  | { readonly kind: 'unmatched'; readonly key: string; readonly shown: string };

/** @param remembered from {@link matchKey} to an organisation's id, or null for none of ours */
export function directoryOf(all: readonly Nameable[], remembered: ReadonlyMap<string, string | null>): Directory {
  const byId = new Map(all.map((each) => [each.organisationId, each]));
  return {
    all,
    byUrn: new Map(all.flatMap((each) => (each.urn === null ? [] : [[each.urn, each]]))),
    byDfeNumber: grouped(all, (each) => each.dfeNumbers.flatMap((number) => dfeNumberOf(number) ?? [])),
    byEstablishment: grouped(all, (each) => each.dfeNumbers.flatMap((number) => dfeNumberOf(number)?.slice(-4) ?? [])),
    byName: grouped(all, (each) => each.names.map(nameKey)),
    remembered: new Map(
      Array.from(remembered).flatMap(([key, id]): (readonly [string, Nameable | null])[] => {
        const organisation = id === null ? null : byId.get(id);
        return organisation === undefined ? [] : [[key, organisation]];
      }),
    ),
  };
}

/** The same with only the organisations of one kind. */
export function onlyOfKind(directory: Directory, kind: OrganisationKind): Directory {
  const remembered = Array.from(directory.remembered, ([key, told]) => [key, told?.organisationId ?? null] as const);
  return directoryOf(
    directory.all.filter((each) => each.kind === kind),
    new Map(remembered),
  );
}

/** What is remembered of a name that an officer has matched. */
export function matchKey({ name, postcode }: Pick<NamedBy, 'name' | 'postcode'>): string {
  return `${nameKey(name ?? '')}|${postcodeKey(postcode)}`.slice(0, longestKey);
}
const longestKey = 400;

/**
 * Whose row it is: by URN, else by DfE number, else by name and postcode, else as remembered, else by a name that only
 * one organisation has. A URN that is not on the register is refused, and so is a number whose school has another name; a
 * name that is not on it is asked about.
 */
export function findOrganisation(directory: Directory, named: NamedBy): Match {
  if (named.urn !== null) return byUrn(directory, named, named.urn);
  if (named.dfeNumber === null) return byNameOf(directory, named);
  const number = dfeNumberOf(named.dfeNumber);
  if (number === undefined) return { kind: 'refused', by: 'dfeNumber', reason: 'dfe-number-not-valid' };
  const having = withNumber(directory, number);
  const [one, ...others] = having.length > 1 ? narrowed(having, named) : having;
  if (one !== undefined && others.length === 0) {
    const isDifferent = isNamedOtherwise(named, familyOf(directory, one));
    return isDifferent ? { kind: 'refused', by: 'name', reason: 'dfe-number-and-name-differ' } : found(one);
  }
  if (named.name !== null) return byNameOf(directory, named);
  return { kind: 'refused', by: 'dfeNumber', reason: 'dfe-number-not-on-register' };
}

/**
 * The organisations that a name may be meant for, the likeliest first: at the same postcode, or called much the same.
 * @returns at most five
 */
export function candidatesFor(directory: Directory, named: NamedBy): readonly Nameable[] {
  const postcode = postcodeKey(named.postcode);
  const scored = directory.all.map((each) => {
    const alike = Math.max(0, ...each.names.map((name) => likeness(named.name ?? '', name)));
    const isThere = postcode !== '' && each.postcodes.some((own) => postcodeKey(own) === postcode);
    return { each, alike, score: alike + (isThere ? 1 : 0) + (each.isOpen ? openFirst : 0) };
  });
  const likely = scored.filter(({ score }) => score >= leastLikely + openFirst);
  return likely
    .toSorted((left, right) => right.score - left.score)
    .slice(0, mostCandidates)
    .map(({ each }) => each);
}

/**
 * Whether a name could stand for several organisations that are open, so that what it means in one file says nothing of
 * the next. A postcode settles it, unless two of them are there.
 */
export function isSharedName({ all }: Directory, { name, postcode }: NamedBy): boolean {
  const here = postcodeKey(postcode);
  const called = all.filter(({ names }) => names.some((own) => isPartOfName(name ?? '', own)));
  return openOnes(here === '' ? called : called.filter((each) => isAt(each, here))).length > 1;
}

const openFirst = 0.05;
const leastLikely = 0.45;
const mostCandidates = 5;

function byUrn(directory: Directory, named: NamedBy, urn: string): Match {
  if (!/^\d{5,7}$/.test(urn)) return { kind: 'refused', by: 'urn', reason: 'urn-not-valid' };
  const organisation = directory.byUrn.get(urn);
  if (organisation === undefined) return { kind: 'refused', by: 'urn', reason: 'urn-not-on-register' };
  const family = familyOf(directory, organisation);
  if (isNamedOtherwise(named, family)) return { kind: 'refused', by: 'name', reason: 'urn-and-name-differ' };
  const number = dfeNumberOf(named.dfeNumber ?? '');
  const having = number === undefined ? [] : withNumber(directory, number);
  const isOfAnother = having.length > 0 && !having.some((each) => family.includes(each));
  return isOfAnother ? { kind: 'refused', by: 'dfeNumber', reason: 'urn-and-dfe-number-differ' } : found(organisation);
}

/** Whether a row's name cannot be meant for any of these. */
function isNamedOtherwise({ name }: NamedBy, family: readonly Nameable[]): boolean {
  const names = family.flatMap((each) => each.names);
  return name !== null && isAnotherName(name, names);
}

/** An organisation with what it followed and what followed it, whose names it may still go by. */
function familyOf(directory: Directory, organisation: Nameable): readonly Nameable[] {
  const { relatives } = organisation;
  if (relatives.length === 0) return [organisation];
  return [organisation, ...directory.all.filter(({ organisationId }) => relatives.includes(organisationId))];
}

function byNameOf(directory: Directory, named: NamedBy): Match {
  const { name, postcode } = named;
  if (name === null) return { kind: 'refused', by: null, reason: 'organisation-not-named' };
  const here = postcodeKey(postcode);
  const called = directory.byName.get(nameKey(name)) ?? [];
  const [there, ...othersThere] = openOnes(here === '' ? [] : called.filter((each) => isAt(each, here)));
  if (there !== undefined && othersThere.length === 0) return found(there);
  const told = rememberedOf(directory, named);
  if (told === null) return { kind: 'not-ours' };
  if (told !== undefined) return { kind: 'found', organisation: told, isRemembered: true };
  const [only, ...others] = openOnes(called);
  // A postcode that is another one is a question: two schools of one name lie in two towns.
  if (only !== undefined && others.length === 0 && here === '') return found(only);
  return { kind: 'unmatched', key: matchKey(named), shown: postcode === null ? name : `${name}, ${postcode}` };
}

/** What was said of this name and postcode; or of the name alone, unless the postcode is another one. */
function rememberedOf({ remembered }: Directory, named: NamedBy): Nameable | null | undefined {
  const exact = remembered.get(matchKey(named));
  if (exact !== undefined) return exact;
  const here = postcodeKey(named.postcode);
  const byName = here === '' ? undefined : remembered.get(matchKey({ name: named.name, postcode: null }));
  return byName !== undefined && byName !== null && isAt(byName, here) ? byName : undefined;
}

/** Of several with one number, which a school and its successor may share: those so called, else those that are open. */
function narrowed(having: readonly Nameable[], { name }: NamedBy): readonly Nameable[] {
  const called = name === null ? [] : having.filter(({ names }) => names.some((own) => nameKey(own) === nameKey(name)));
  return openOnes(called.length === 0 ? having : called);
}

function withNumber(directory: Directory, number: string): readonly Nameable[] {
  const known = number.length === 4 ? directory.byEstablishment : directory.byDfeNumber;
  return known.get(number) ?? [];
}

/** Those that are open; all when none is. */
function openOnes(several: readonly Nameable[]): readonly Nameable[] {
  const open = several.filter(({ isOpen }) => isOpen);
  return open.length === 0 ? several : open;
}

function isAt({ postcodes }: Nameable, postcode: string): boolean {
  return postcodes.some((own) => postcodeKey(own) === postcode);
}

/** `825/2001`, `8252001`, `825 / 2001` and `2001` as seven digits or the last four; undefined for anything else. */
function dfeNumberOf(text: string): string | undefined {
  const [, authority = '', establishment = ''] = /^\s*(?:(\d{3})\s*[/ -]?\s*)?(\d{4})\s*$/.exec(text) ?? [];
  return establishment === '' ? undefined : authority + establishment;
}

function grouped(
  all: readonly Nameable[],
  keysOf: (each: Nameable) => readonly string[],
): Map<string, readonly Nameable[]> {
  const groups = new Map<string, Nameable[]>();
  for (const each of all) {
    for (const key of new Set(keysOf(each))) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

function found(organisation: Nameable): Match {
  return { kind: 'found', organisation, isRemembered: false };
}
