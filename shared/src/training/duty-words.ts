import { uncapital } from '../measure/words.ts';
/**
 * What the obligations that training serves ask, in our words; the reference alone says nothing to a reader.
 * @source Prevent duty guidance (LA) and statutory guidance for schools (SC), our paraphrase: check the source
 */
const dutyWords: Readonly<Record<string, string>> = {
  LA09: 'Frontline staff and contractors understand the risk, recognise it and know what to do',
  LA05: 'The council talks with communities and the groups that serve them',
  LA11: 'The Channel panel has the right people from the right organisations',
  LA19: 'Children’s homes and foster carers understand the risk and know what to do',
  LA22: 'Elected members and senior officers lead and understand the duty',
  SC04: 'The safeguarding lead has Prevent awareness training',
  SC06: 'Governors make sure that the school does what the duty asks',
};

/** @returns what a duty asks, or null for a reference that we do not know */
export function dutyAsks(reference: string): string | null {
  return dutyWords[reference] ?? null;
}

/** The references that we know, each with what it asks. */
export const knownDuties: readonly string[] = Object.entries(dutyWords).map(
  ([reference, words]) => `${reference}: ${uncapital(words)}`,
);
