import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { fileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import type { SavedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** How a kind of file is read, as somebody has said and named it. */
export interface KnownMapping {
  readonly mappingId: string;
  readonly name: string;
  readonly kind: SavedKind;
  readonly definition: FileMapping;
  readonly recordedAt: Instant;
}

/** Saved mappings, the latest first. */
export async function listMappings(db: Reader, known: Known): Promise<readonly KnownMapping[]> {
  const rows = await db
    .selectFrom('file_mapping')
    .select(['fact_id as mappingId', 'name', 'kind', 'definition', 'recorded_at as recordedAt'])
    .where(knownIn<'file_mapping'>(known))
    .orderBy('recorded_seq', 'desc')
    .orderBy('fact_id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, definition: fileMapping.parse(JSON.parse(row.definition)) }));
}
