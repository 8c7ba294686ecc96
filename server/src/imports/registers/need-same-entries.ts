import { refused } from '@due-regard/shared/http/problem.ts';
import type { Preview } from '../importer.ts';

/**
 * Nobody has seen what a file of a register would change where the register has changed since.
 * @throws Refusal `conflict` when something else would change now
 */
export function needSameEntries(now: Preview, seen: Preview): void {
  if (keyOf(now) === keyOf(seen)) return;
  throw refused(
    'conflict',
    'Since this file was read, the register has changed here. Put it aside and bring it again, to see what it would change now.',
  );
}

/** Entries of which the file says nothing stay, whichever they are. */
function keyOf({ rows }: Preview): string {
  return JSON.stringify([rows?.entries?.added, rows?.entries?.changed]);
}
