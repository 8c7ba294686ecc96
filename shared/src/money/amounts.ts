import { counted } from '../measure/words.ts';
import { pounds } from '../registers/words.ts';

/** Money for the duty is told apart from money for a project, and never added to it. */
export const purposes = { duty: 'The duty itself', project: 'A project' } as const;

/**
 * `£5,800`, `£5,800 and 1 amount not recorded`: an amount that is not recorded is never taken for nothing.
 * @param amounts in whole pounds; null where not recorded
 */
export function sumInWords(amounts: readonly (number | null)[]): string {
  const told = amounts.filter((amount) => amount !== null);
  const untold = amounts.length - told.length;
  const sum = pounds(told.reduce((total, amount) => total + amount, 0));
  if (untold === 0) return sum;
  if (told.length === 0) return untold === 1 ? 'amount not recorded' : 'amounts not recorded';
  return `${sum} and ${counted(untold, ['amount', 'amounts'])} not recorded`;
}
