import { bodyRegister } from '../../governance/body-register.ts';
import { meetingRegister } from '../../governance/meeting-register.ts';
import { everyRegister } from '../../registers/every-register.ts';
import type { Register } from '../../registers/register.ts';
import { documentRegister } from '../../strategies/document-register.ts';

/** Every register that files are brought to: those with rooms of their own, and those that are kept as entries. */
export const registersOfFiles: readonly Register[] = [
  documentRegister,
  bodyRegister,
  meetingRegister,
  ...everyRegister,
];

/** @returns undefined for a code that no register has */
export function findRegisterOfFiles(code: string): Register | undefined {
  return registersOfFiles.find((register) => register.code === code);
}
