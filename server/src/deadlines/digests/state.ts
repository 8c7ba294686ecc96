import { nextDigestsAt } from '@due-regard/shared/deadlines/digest-day.ts';
import type { DigestState, OwnDigests } from '@due-regard/shared/deadlines/digest-api.ts';
import { findLastSent, listDigestFaults, listLastDay } from '@due-regard/db/deadlines/digests.ts';
import type { DigestDay } from '@due-regard/db/deadlines/digests.ts';
import { listMailStopped } from '@due-regard/db/deadlines/mail-choice.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../../deps.ts';
import { mailFaultWords } from '../../mail/mailer.ts';

/** What one is told of the mails to oneself. */
export async function ownDigests(deps: Deps, authority: string, userId: string): Promise<OwnDigests> {
  const { db } = deps;
  return {
    ...(await sendingOf(deps, authority)),
    wantsDigests: !(await listMailStopped(db.read, authority)).has(userId),
    lastSentOn: (await findLastSent(db.read, { authority, userId })) ?? null,
  };
}

/** How the mails of a council stand, without whose they are. */
export async function digestState(deps: Deps, authority: string): Promise<DigestState> {
  return { ...(await sendingOf(deps, authority)), lastDay: await lastDayOf(deps, authority) };
}

async function sendingOf({ db, clock, mail }: Deps, code: string): Promise<Pick<OwnDigests, 'sending' | 'nextAt'>> {
  if ((await getAuthority(db.read, code)).is_demonstration === 1) return { sending: 'demonstration', nextAt: null };
  if (mail === undefined) return { sending: 'no-server', nextAt: null };
  return { sending: 'on', nextAt: nextDigestsAt(clock.now()) };
}

async function lastDayOf({ db }: Deps, authority: string): Promise<DigestState['lastDay']> {
  const days = await listLastDay(db.read, authority);
  const [first] = days;
  if (first === undefined) return null;
  const faults = await listDigestFaults(db.read, { authority, day: first.forDay });
  return {
    day: first.forDay,
    sent: count(days, ['sent']),
    waiting: count(days, [null]),
    failed: count(days, ['refused', 'unknown']),
    faults: faults.map(mailFaultWords),
  };
}

function count(days: readonly DigestDay[], outcomes: readonly DigestDay['outcome'][]): number {
  return days.reduce((sum, day) => sum + (outcomes.includes(day.outcome) ? day.count : 0), 0);
}
