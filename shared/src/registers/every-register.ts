import { risks } from '../risks/risks.ts';
import type { Register } from './register.ts';

/** Every register that is kept as entries, in the order in which the screen shows them. */
export const everyRegister: readonly Register[] = [risks];

/** @returns undefined for a code that no register has */
export function findRegister(code: string): Register | undefined {
  return everyRegister.find((register) => register.code === code);
}
