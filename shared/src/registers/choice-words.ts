import { agencyKey } from '../plans/agency.ts';
import type { Choices } from './field.ts';

/** The code of what somebody's word chooses, however it is written; undefined for a word that is none of the choices. */
export function choiceMeant(choices: Choices, written: string): string | undefined {
  const key = agencyKey(written);
  return Object.entries(choices).find(([code, label]) => [code, label].some((word) => agencyKey(word) === key))?.[0];
}

/**
 * What a file in somebody else's columns says of a choice: their own word while it says what is chosen or nothing is,
 * and ours once another is chosen.
 * @param chosen a code of the choices
 */
export function choiceAsWritten(choices: Choices, chosen: string | null, written: string | null): string | null {
  const ours = chosen === null ? null : (choices[chosen] ?? chosen);
  if (written === null) return ours;
  return chosen === null || choiceMeant(choices, written) === chosen ? written : ours;
}

const mostTold = 8;

/** What can be answered, for whoever wrote something else: eight at most. */
export function choicesInWords(choices: Choices): string {
  const labels = Object.values(choices).map((label) => `“${label}”`);
  const others = labels.length - mostTold;
  const more = others > 0 ? ` and ${String(others)} more, as the form has them` : '';
  return `This is none of the answers that can be given here: ${labels.slice(0, mostTold).join(', ')}${more}.`;
}
