/**
 * What the obligations that training serves ask, in our words; the reference alone says nothing to a reader.
 * @source Prevent duty guidance (LA09) and statutory guidance for schools (SC04), our paraphrase: check the source
 */
const dutyWords: Readonly<Record<string, string>> = {
  LA09: 'Frontline staff and contractors understand the risk, recognise it and know what to do',
  SC04: 'The safeguarding lead has Prevent awareness training',
};

/** @returns what a duty asks, or null for a reference that we do not know */
export function dutyAsks(reference: string): string | null {
  return dutyWords[reference] ?? null;
}

/** The references that we know, each with what it asks. */
export const knownDuties: readonly string[] = Object.entries(dutyWords).map(
  ([reference, words]) => `${reference}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
);
