/** What an auditor can draw from: things that a figure counts, and for which the records hold what shows it. */
export const pickSources = [
  'schools-reached',
  'schools-up-to-date',
  'actions-said-done',
  'obligations-assessed',
] as const;
export type PickSource = (typeof pickSources)[number];

export const pickSourceNames: Readonly<Record<PickSource, string>> = {
  'schools-reached': 'Schools counted as reached',
  'schools-up-to-date': 'Schools counted as up to date',
  'actions-said-done': 'Actions counted as said done, with evidence or without',
  'obligations-assessed': 'Obligations counted as assessed',
};

/** How many are picked where nobody says otherwise, and at most. */
export const usualPicks = 25;
export const mostPicks = 200;

/** How the order is made, for whoever wants to repeat it by hand. */
export const pickRuleWords =
  'Of each one, the text made of the seed, a colon and its id is hashed with SHA-256; they are put in the order of these hashes as they are written in hexadecimal, and the first are picked.';

interface Drawing {
  /** The hash that an id is put in order by: SHA-256 of `seed:id`, in small hexadecimal digits. */
  readonly hashOf: (id: string) => string;
  readonly count: number;
}

/** Something that can be picked, and what its id is put in order by. */
export type Drawn<Thing> = Thing & { readonly hash: string };

/**
 * Puts all that can be picked in the order of their hashes: the first of them are the picks. The same seed gives the same
 * order whatever order they came in, and leaving one out moves none of the others past each other.
 */
export function drawn<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  { hashOf, count }: Drawing,
): { readonly picks: readonly Drawn<Thing>[]; readonly rest: readonly Drawn<Thing>[] } {
  const ordered = things
    .map((thing) => ({ ...thing, hash: hashOf(thing.id) }))
    .toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
  return { picks: ordered.slice(0, count), rest: ordered.slice(count) };
}
