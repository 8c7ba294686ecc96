import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { digestDayAt } from '@due-regard/shared/deadlines/digest-day.ts';
import type { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import { listNotToTry } from '@due-regard/db/deadlines/digests.ts';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../../deps.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { DigestReader } from './digest-reader.ts';
import { OneLine } from './one-line.ts';
import { readRecipients } from './recipients.ts';
import { sendDigest } from './send-digest.ts';
import type { Went } from './send-digest.ts';

const daysKept = 400;

interface Round {
  readonly deps: Pick<Deps, 'db' | 'clock' | 'config' | 'log'>;
  readonly mail: Mailer;
  readonly claims: DigestClaims;
  /** Asked before each mail. */
  readonly isStopped: () => boolean;
}

/** Sends what is to be sent now to the people of every council but of demonstrations, whose people are invented. */
export async function sendDigests(round: Round): Promise<void> {
  const day = digestDayAt(round.deps.clock.now());
  if (day === undefined) return;
  for (const { authority_id: code, is_demonstration: isInvented } of await listAuthorities(round.deps.db.read)) {
    if (isInvented === 0 && !round.isStopped()) await sendOfCouncil(round, { code, day });
  }
}

async function sendOfCouncil(
  round: Round,
  { code, day }: { readonly code: string; readonly day: IsoDate },
): Promise<void> {
  const { deps, mail, claims } = round;
  const users = await usersToTry(deps, code, day);
  if (users.length === 0) return;
  const line = new OneLine(mail);
  const reader = new DigestReader(deps, { code, day });
  const went = new Map<Went, number>();
  try {
    for (const userId of users) {
      if (round.isStopped() || went.has('unreachable') || digestDayAt(deps.clock.now()) !== day) break;
      const one = await sendDigest({ deps, claims, reader, line }, { authority: code, userId, day });
      went.set(one, (went.get(one) ?? 0) + 1);
    }
  } finally {
    line.close();
  }
  await claims.forget(code, addDays(day, -daysKept));
  deps.log.info({ authority: code, day, ...Object.fromEntries(went) }, 'digests');
}

async function usersToTry({ db, clock }: Round['deps'], code: string, day: IsoDate): Promise<readonly string[]> {
  const at = clock.now();
  const { wanting } = await readRecipients(db.read, code, at);
  const notToTry = await listNotToTry(db.read, { authority: code, day, at });
  return [...wanting.keys()].filter((userId) => !notToTry.has(userId));
}
