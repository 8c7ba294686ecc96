import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import type { Bringing } from '../compare-file.ts';
import { putBefore, withPartsOf } from '../put-before.ts';
import type { Put } from '../put-before.ts';
import { comparePeople } from './compare-people.ts';
import type { ComparedPeople } from './compare-people.ts';
import type { StagingDeps } from './reader-key.ts';

/** Reads a file of people, compares it and puts it before a person. */
export async function stagePeople(deps: StagingDeps, actor: Actor, bringing: Bringing<MappedKind>): Promise<Put> {
  const { authority } = actor;
  return withPartsOf(deps, authority, async (batchId) => {
    const compared = await comparePeople(deps, { authority, batchId, bringing });
    return putComparedBefore(deps, actor, { batchId, bringing, compared });
  });
}

interface Putting {
  readonly batchId: string;
  readonly bringing: Bringing<MappedKind>;
  readonly compared: ComparedPeople;
}

/** Puts a file of people that has been read and compared before a person. */
export async function putComparedBefore(
  deps: StagingDeps,
  actor: Actor,
  { batchId, bringing, compared }: Putting,
): Promise<Put> {
  const { kind, fileName, dayOrder, bytes } = bringing;
  const { preview, fileDate, choices } = compared;
  return putBefore(deps, actor, {
    batchId,
    bringing: { kind, fileName, fileDate, dayOrder },
    sha256: sha256(bytes),
    fileDate,
    preview,
    choices,
  });
}
