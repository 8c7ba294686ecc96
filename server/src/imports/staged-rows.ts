import { listParts, PartWriter, rowsInPart } from '@due-regard/db/imports/staging.ts';
import type { Held } from '@due-regard/db/imports/staging.ts';
import { inParts } from '@due-regard/db/in-parts.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';

/** Puts the rows of a file by until somebody takes them in. */
export async function stageRows(db: Database, held: Held, rows: readonly unknown[]): Promise<void> {
  const writer = new PartWriter(db, held);
  for (const part of inParts(rows, rowsInPart)) await writer.add(JSON.stringify(part));
  await writer.flush();
}

/** All rows of a file that waits: for kinds of which no file is large. */
export async function stagedRows(read: Reader, held: Omit<Held, 'holds'>): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const part of listParts(read, { ...held, holds: 'rows' })) rows.push(...rowsOf(part));
  return rows;
}

// Written by `stageRows` from the importer's own rows.
function rowsOf(json: string): readonly unknown[] {
  return JSON.parse(json) as readonly unknown[];
}
