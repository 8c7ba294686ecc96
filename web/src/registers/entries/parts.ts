import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';

/** Whether the entries of a register are parts of a kind of thing, or of the entries of another register. */
export function isPartOf(register: Register, of: string): boolean {
  return whole(register) === of;
}

/** Whether they are entered from the page of an entry of another register. */
export function isPartOfEntry(register: Register): boolean {
  const of = whole(register);
  return of !== undefined && findRegister(of) !== undefined;
}

function whole({ partOf = '', fields }: Register): string | undefined {
  const field = fields[partOf];
  return field?.kind === 'one' ? field.of : undefined;
}
