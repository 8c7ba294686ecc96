import type { CompiledQuery } from 'kysely';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Database } from '../open.ts';

/**
 * One row for each role that the session's person holds for the authority asked about; one row without a role when
 * none. Each tells where the authority's record of changes ends, since whoever asks is answered from there on.
 */
export interface SessionRow {
  readonly userId: string;
  readonly usedAt: Instant;
  readonly endsAt: Instant;
  readonly role: Role | null;
  readonly expiresOn: IsoDate | null;
  readonly head: string | null;
}

/**
 * The look-up that every request makes: compiled once, one prepared statement.
 * @returns a function of the session's token and the authority's code (empty for none)
 */
export function sessionFinder(db: Database): (token: string, authority: string) => Promise<readonly SessionRow[]> {
  const compiled = sessionQuery(db);
  return async (token, authority) => {
    const { rows } = await db.prepared.executeQuery<SessionRow>({
      ...compiled,
      parameters: [authority, authority, token],
    });
    return rows;
  };
}

function sessionQuery(db: Database): CompiledQuery<SessionRow> {
  return db.kysely
    .selectFrom('session')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.user_id', '=', 'session.userId')
        .on('membership.withdrawn_at', 'is', null)
        .on('membership.authority_id', '=', 'authority'),
    )
    .leftJoin('authority', (join) => join.on('authority.authority_id', '=', 'authority'))
    .leftJoin('journal', (join) =>
      join.onRef('journal.authority_id', '=', 'authority.authority_id').onRef('journal.seq', '=', 'authority.revision'),
    )
    .select([
      'session.userId',
      'session.updatedAt as usedAt',
      'session.expiresAt as endsAt',
      'membership.role',
      'membership.expires_on as expiresOn',
      'journal.hash as head',
    ])
    .where('session.token', '=', 'token')
    .compile();
}

/** Notes that a session was used just now. */
export async function touchSession(db: Database, token: string, at: Instant): Promise<void> {
  await db.kysely
    .updateTable('session')
    .set({ updatedAt: at })
    .where('token', '=', token)
    .where('updatedAt', '<', at)
    .execute();
}

/** Ends one session. @returns whether it was there */
export async function endSession(db: Database, token: string): Promise<boolean> {
  const ended = await db.kysely.deleteFrom('session').where('token', '=', token).executeTakeFirst();
  return ended.numDeletedRows === 1n;
}

/** Drops the sessions that ended by themselves. */
export async function dropEndedSessions(
  db: Database,
  ended: { readonly unusedSince: Instant; readonly at: Instant },
): Promise<void> {
  await db.kysely
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expiresAt', '<=', ended.at), eb('updatedAt', '<=', ended.unusedSince)]))
    .execute();
}
