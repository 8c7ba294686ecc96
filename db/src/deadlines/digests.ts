import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { textsOf } from '../json.ts';
import type { Reader } from '../open.ts';
import type { DigestOutcome } from './tables.ts';

/** How the mails of one day stand, without whose they are. */
export interface DigestDay {
  readonly forDay: IsoDate;
  readonly outcome: DigestOutcome | null;
  readonly count: number;
}

/** The people whose mail of a day is settled, or not to be tried before a later instant. */
export async function listNotToTry(
  db: Reader,
  { authority, day, at }: { readonly authority: string; readonly day: IsoDate; readonly at: Instant },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('digest')
    .select('user_id as userId')
    .where('authority_id', '=', authority)
    .where('for_day', '=', day)
    .where((eb) => eb.or([eb('settled_at', 'is not', null), eb('free_at', '>', at)]))
    .execute();
  return new Set(rows.map(({ userId }) => userId));
}

/** Whose mails. */
export interface DigestsOf {
  readonly authority: string;
  readonly userId: string;
}

/** What the last mail told of that was sent to a person before a day; empty when none was. */
export async function listTold(
  db: Reader,
  { authority, userId, before }: DigestsOf & { readonly before: IsoDate },
): Promise<ReadonlySet<string>> {
  const row = await sentTo(db, { authority, userId })
    .select('told')
    .where('for_day', '<', before)
    .orderBy('for_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return new Set(row === undefined ? [] : textsOf(row.told));
}

/** Whether a person was sent a mail, or there was nothing to send, on a day from one on and before another. */
export async function isSettledBetween(
  db: Reader,
  { authority, userId, from, before }: DigestsOf & { readonly from: IsoDate; readonly before: IsoDate },
): Promise<boolean> {
  const row = await db
    .selectFrom('digest')
    .select('for_day')
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .where('for_day', '>=', from)
    .where('for_day', '<', before)
    .where('outcome', 'in', ['sent', 'nothing'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last day of which a person was sent a mail. */
export async function findLastSent(db: Reader, of: DigestsOf): Promise<IsoDate | undefined> {
  return (await sentTo(db, of).select('for_day as day').orderBy('for_day', 'desc').limit(1).executeTakeFirst())?.day;
}

/** The last day on which any mail of a council was tried, by how its mails ended; empty before the first. */
export async function listLastDay(db: Reader, authority: string): Promise<readonly DigestDay[]> {
  return db
    .selectFrom('digest')
    .select(({ fn }) => ['for_day as forDay', 'outcome', fn.countAll<number>().as('count')])
    .where('authority_id', '=', authority)
    .where('for_day', '=', (eb) =>
      eb
        .selectFrom('digest as last')
        .select(({ fn }) => fn.max('last.for_day').as('day'))
        .where('last.authority_id', '=', authority),
    )
    .groupBy(['for_day', 'outcome'])
    .execute();
}

/** The words for what went wrong on a day with mails that were not sent. */
export async function listDigestFaults(
  db: Reader,
  { authority, day }: { readonly authority: string; readonly day: IsoDate },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('digest')
    .select('last_fault as fault')
    .distinct()
    .where('authority_id', '=', authority)
    .where('for_day', '=', day)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '!=', 'sent')]))
    .orderBy('fault')
    .execute();
  return rows.flatMap(({ fault }) => fault ?? []);
}

function sentTo(db: Reader, { authority, userId }: DigestsOf) {
  return db
    .selectFrom('digest')
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .where('outcome', '=', 'sent');
}
