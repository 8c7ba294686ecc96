import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { onOwnDate } from '@due-regard/shared/calendar/london.ts';
import { kindsThatFeed } from '@due-regard/shared/journal/figure-changes.ts';
import type { AuditedFigure } from '@due-regard/shared/journal/figure-changes.ts';
import type { ChangeKind } from '@due-regard/shared/journal/change-names.ts';
import type { ExpressionBuilder } from 'kysely';
import { compiledOnce } from '../compiled-once.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import type { Tables } from '../tables.ts';
import { tablesUnder } from './figure-tables.ts';

/** An entry of the record of changes, as it is stored: the actor by id, JSON as text. */
export interface StoredEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly actorRoles: string;
  readonly what: string;
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly hash: string;
}

/** Which entries of an authority: all, of one kind, about one subject, that feed a figure, of some time. */
export interface EntriesWhere {
  readonly authority: string;
  readonly what?: string | undefined;
  readonly subject?: string | undefined;
  readonly figure?: AuditedFigure | undefined;
  /** From this instant on, and before that one. */
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
}

function selectEntries(db: Reader, { authority, what, subject, figure, from, before }: EntriesWhere) {
  let query = db.selectFrom('journal').where('authority_id', '=', authority);
  if (what !== undefined) query = query.where('what', '=', what);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (before !== undefined) query = query.where('at', '<', before);
  return figure === undefined ? query : query.where(feeds(figure));
}

const ofFiles = ['file.accepted', 'file.undone'] as const satisfies readonly ChangeKind[];

/** A file may bring anything: its entry says of which tables it recorded or withdrew rows. */
function feeds(figure: AuditedFigure) {
  const kinds = kindsThatFeed(figure);
  return (eb: ExpressionBuilder<Tables, 'journal'>) =>
    eb.and([
      eb('what', 'in', kinds),
      eb.or([
        eb('what', 'not in', ofFiles),
        ...tablesUnder(figure).map((table) => eb('digests', 'like', `%"${table}":%`)),
      ]),
    ]);
}

/** A page of entries, the newest first. @param page from 1 */
export async function listEntries(
  db: Reader,
  where: EntriesWhere,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly StoredEntry[]> {
  return selectEntries(db, where)
    .select(['seq', 'at', 'actor', 'actor_roles as actorRoles', 'what', 'subject', 'before', 'after', 'reason', 'hash'])
    .orderBy('seq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
}

export async function countEntries(db: Reader, where: EntriesWhere): Promise<number> {
  const row = await selectEntries(db, where)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

/** The kinds of change that an authority's record holds, in order. */
export async function listEntryKinds(db: Reader, authority: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('journal')
    .select('what')
    .distinct()
    .where('authority_id', '=', authority)
    .orderBy('what')
    .execute();
  return rows.map((row) => row.what);
}

/** @returns the hash of an entry, which stands for it and all before it; undefined where there is none */
export async function findHash(
  db: Reader,
  { authority, entry }: { readonly authority: string; readonly entry: number },
): Promise<string | undefined> {
  return (await hashesOf(db, authority, entry))[0]?.hash;
}

const hashesOf = compiledOnce((db, authority: string, entry: number) =>
  db.selectFrom('journal').select('hash').where('authority_id', '=', authority).where('seq', '=', entry),
);

/** The end of an authority's record of changes. */
export interface AuthorityHead {
  readonly authority: string;
  readonly seq: number;
  readonly hash: string;
}

/** The ends of all records of changes, by authority; an authority without an entry has none. */
export async function listHeads(db: Reader): Promise<readonly AuthorityHead[]> {
  return db
    .selectFrom('authority')
    .innerJoin('journal', (join) =>
      join.onRef('journal.authority_id', '=', 'authority.authority_id').onRef('journal.seq', '=', 'authority.revision'),
    )
    .select(['journal.authority_id as authority', 'journal.seq', 'journal.hash'])
    .orderBy('journal.authority_id')
    .execute();
}

/** A file that waits is in no figure yet. */
const ofWaitingFiles = ['file.staged', 'file.mended', 'file.cancelled'];

/** Nothing is counted of who has an account, nor of reports, which say what is counted. */
function movesFigures(eb: ExpressionBuilder<Tables, 'journal'>) {
  return eb.and([
    eb('what', 'not like', 'person.%'),
    eb('what', 'not like', 'people.%'),
    eb('what', 'not like', 'report.%'),
    eb('what', 'not in', ofWaitingFiles),
  ]);
}

/** The hash of the last entry up to one by which any figure can have moved; undefined where there is none. */
export async function findLastMoving(
  db: Reader,
  { authority, entry }: { readonly authority: string; readonly entry: number },
): Promise<string | undefined> {
  return (await lastMovingOf(db, authority, entry))[0]?.hash;
}

const lastMovingOf = compiledOnce((db, authority: string, entry: number) =>
  db
    .selectFrom('journal')
    .select('hash')
    .where('authority_id', '=', authority)
    .where('seq', '<=', entry)
    .where(movesFigures)
    .orderBy('seq', 'desc')
    .limit(1),
);

/**
 * When what is counted last changed before an instant, or at all. As it is shown: where the day stands still, on that
 * day.
 * @returns null when they had not yet
 */
export async function lastChangeAt(db: Reader, { authority, before, beforeEntry }: Known): Promise<Instant | null> {
  let query = db
    .selectFrom('journal')
    .innerJoin('authority', 'authority.authority_id', 'journal.authority_id')
    .select(['at', 'own_date as ownDate'])
    .where('journal.authority_id', '=', authority)
    .where(movesFigures);
  if (before !== undefined) query = query.where('at', '<', before);
  if (beforeEntry !== undefined) query = query.where('seq', '<', beforeEntry);
  const last = await query.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (last === undefined) return null;
  const { at, ownDate } = last;
  return onOwnDate(at, ownDate);
}
