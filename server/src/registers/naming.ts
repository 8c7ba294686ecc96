import { refused } from '@due-regard/shared/http/problem.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Entry } from '@due-regard/shared/registers/register.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** Whether an entry names something, by its id: ids are one of a kind, whatever field they stand in. */
export function namesAnother({ values }: Pick<Entry, 'values'>, id: string): boolean {
  return Object.values(values).some((value) => value === id || (Array.isArray(value) && value.includes(id)));
}

/** @throws Refusal `conflict` when an entry of a register names what is to be withdrawn altogether */
export async function refuseNamedByEntry(one: Change, id: string): Promise<void> {
  const entries = await listEntries(one.read, knownNow(one.authority));
  const naming = entries.find((entry) => entry.entryId !== id && namesAnother(entry, id));
  if (naming === undefined) return;
  const register = findRegister(naming.register);
  const name = register === undefined ? '' : ` “${nameOfEntry(register, naming, () => undefined)}”`;
  throw refused('conflict', `The ${register?.thing ?? 'entry'}${name} names it. Withdraw or mend that first.`);
}
