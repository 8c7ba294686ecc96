import { bodyRegister } from '@due-regard/shared/governance/body-register.ts';
import { meetingRegister } from '@due-regard/shared/governance/meeting-register.ts';
import { documentRegister } from '@due-regard/shared/strategies/document-register.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { bodiesKept } from '../../governance/bodies-kept.ts';
import { meetingsKept } from '../../governance/meetings-kept.ts';
import { entriesKept } from '../../registers/keeping.ts';
import type { Keeping } from '../../registers/keeping.ts';
import { documentsKept } from '../../strategies/documents-kept.ts';

const ownRooms: ReadonlyMap<string, Keeping> = new Map([
  [documentRegister.code, documentsKept],
  [bodyRegister.code, bodiesKept],
  [meetingRegister.code, meetingsKept],
]);

/** Whether a register has a room and verbs of its own. */
export function isOfOwnRoom(code: string): boolean {
  return ownRooms.has(code);
}

/** Where a register is kept: in a table of its own, or among the entries. */
export function keepingOf(register: Register): Keeping {
  return ownRooms.get(register.code) ?? entriesKept(register);
}
