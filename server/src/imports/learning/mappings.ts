import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { MappingReply } from '@due-regard/shared/imports/learning/api.ts';
import { mappingFaults } from '@due-regard/shared/imports/learning/mapping-faults.ts';
import type { SavedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { planReadingFaults } from '@due-regard/shared/imports/plans/reading-faults.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listMappings } from '@due-regard/db/imports/mappings.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../../http/as-at.ts';

/** Saved mappings by name. */
export async function listMappingReplies(read: Reader, authority: string): Promise<MappingReply[]> {
  const known = await listMappings(read, knownNow(authority));
  return known.toSorted((left, right) => left.name.localeCompare(right.name, 'en-GB'));
}

interface SavingMapping {
  readonly name: string;
  readonly kind: SavedKind;
  readonly definition: FileMapping;
  /** Somebody has seen that another is saved under this name. */
  readonly replaces?: 'yes' | undefined;
}

/**
 * Saves what the columns of a file mean, by name. Of one name the latest holds: the one before it is withdrawn.
 * @throws Refusal `not-valid` when no file could be read by it, or one of its name would be lost that nobody gave up
 */
export async function saveMapping(
  deps: ChangeDeps,
  actor: Actor,
  { name, kind, definition, replaces }: SavingMapping,
): Promise<{ readonly mappingId: string }> {
  const faults = kind === 'plan' ? planReadingFaults(definition) : mappingFaults(kind, definition);
  if (faults.length > 0) throw notValid(faults);
  const text = JSON.stringify(definition);
  return change(deps, actor, async (one) => {
    const before = await listMappings(one.read, knownNow(one.authority));
    const ofName = before.filter((known) => known.kind === kind && isSameName(known.name, name));
    const same = ofName.find((known) => JSON.stringify(known.definition) === text);
    if (same !== undefined) return one.unchanged({ mappingId: same.mappingId });
    if (ofName.length > 0 && replaces === undefined) throw notValid([{ field: 'replaces', code: 'name-taken' }]);
    await one.withdraw(
      'file_mapping',
      ofName.map(({ mappingId }) => mappingId),
    );
    const [mappingId = ''] = await one.record('file_mapping', [{ name, kind, definition: text }]);
    const after = { name, kind, definition: withoutWords(definition) };
    return one.done({ what: 'mapping.saved', subject: mappingId, after }, { mappingId });
  });
}

/** A word of a file may be a person's name in another column: the record of changes, of which nothing goes, has none. */
function withoutWords({ planWords: _words, ...definition }: FileMapping): Omit<FileMapping, 'planWords'> {
  return definition;
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Forgets a mapping. What was read by it stays. @throws Refusal `not-found` or `stale` */
export async function withdrawMapping(
  deps: ChangeDeps,
  actor: Actor,
  { mappingId, reason }: { readonly mappingId: string; readonly reason: string },
): Promise<{ readonly mappingId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('file_mapping', mappingId);
    const known = await listMappings(one.read, knownNow(one.authority));
    const mapping = known.find((other) => other.mappingId === mappingId);
    if (mapping === undefined) throw refused('stale');
    await one.withdraw('file_mapping', [mappingId]);
    const { name, kind, definition } = mapping;
    const before = { name, kind, definition: withoutWords(definition) };
    return one.done({ what: 'mapping.withdrawn', subject: mappingId, before, reason }, { mappingId });
  });
}
