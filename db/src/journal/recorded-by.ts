import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { inParts } from '../in-parts.ts';
import type { Reader } from '../open.ts';

/** The entry of the record of changes that recorded a fact. */
export interface RecordedBy {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  /** JSON: the roles the actor held. */
  readonly actorRoles: string;
}

/** Tables of which it is asked who recorded their rows. */
export type RecordedTable = 'statement' | 'decision' | 'progress' | 'action_check' | 'assessment' | 'evidence';

interface Facts {
  readonly authority: string;
  readonly table: RecordedTable;
  readonly factIds: readonly string[];
}

const mostAtOnce = 5000;

/** @returns who recorded each of these facts and when, by its id */
export async function recordedBy(
  db: Reader,
  { authority, table, factIds }: Facts,
): Promise<ReadonlyMap<string, RecordedBy>> {
  const found = new Map<string, RecordedBy>();
  for (const part of inParts(factIds, mostAtOnce)) {
    const facts = await db
      .selectFrom(table)
      .select(['fact_id as factId', 'recorded_seq as seq'])
      .where('authority_id', '=', authority)
      .where('fact_id', 'in', part)
      .execute();
    const entries = await entriesOf(
      db,
      authority,
      facts.map(({ seq }) => seq),
    );
    for (const { factId, seq } of facts) {
      const entry = entries.get(seq);
      if (entry !== undefined) found.set(factId, entry);
    }
  }
  return found;
}

async function entriesOf(
  db: Reader,
  authority: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, RecordedBy>> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'at', 'actor', 'actor_roles as actorRoles'])
    .where('authority_id', '=', authority)
    .where('seq', 'in', [...new Set(seqs)])
    .execute();
  return new Map(rows.map((row) => [row.seq, row]));
}
