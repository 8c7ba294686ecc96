import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { listMappings } from '@due-regard/db/imports/mappings.ts';
import { knownNow } from '../../http/as-at.ts';
import type { ImportContext } from '../importer.ts';
import type { SavedMapping } from './learning-file.ts';

/** Mappings that somebody saved for a kind of file, the latest first. */
export async function mappingsOf(
  { read, authority }: ImportContext,
  kind: MappedKind,
): Promise<readonly SavedMapping[]> {
  return (await listMappings(read, knownNow(authority))).filter((mapping) => mapping.kind === kind);
}
