import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { statementColumns } from './queries.ts';
import type { KnownStatement } from './queries.ts';

/** A statement that no longer counts, with the entry of the record of changes that took it back. */
export type TakenBackStatement = KnownStatement & {
  readonly takenBackAt: Instant;
  /** `statement.corrected`, `statement.withdrawn`, or `file.undone` for one that went with its file. */
  readonly what: string;
  readonly actor: string;
  /** JSON: the roles that whoever did it held. */
  readonly actorRoles: string;
  readonly reason: string | null;
};

/** What these organisations told and was known to be taken back: corrected, withdrawn, or undone; the latest told last. */
export async function listTakenBackBy(
  db: Reader,
  { authority, before }: Known,
  organisationIds: readonly string[],
): Promise<readonly TakenBackStatement[]> {
  let query = db
    .selectFrom('statement')
    .innerJoin('journal', (join) =>
      join
        .onRef('journal.authority_id', '=', 'statement.authority_id')
        .onRef('journal.seq', '=', 'statement.withdrawn_seq'),
    )
    .select(statementColumns)
    .select(['journal.at as takenBackAt', 'journal.what', 'journal.actor', 'journal.actor_roles as actorRoles'])
    .select('journal.reason')
    .where('statement.authority_id', '=', authority)
    .where('statement.organisation_id', 'in', organisationIds);
  if (before !== undefined) query = query.where('statement.withdrawn_at', '<', before);
  return query.orderBy('statement.told_on').orderBy('statement.fact_id').execute();
}
