import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { DigestClaim, DigestClaims, DigestKey } from '@due-regard/db/deadlines/digest-claims.ts';
import type { DigestOutcome } from '@due-regard/db/deadlines/tables.ts';
import type { Deps } from '../../deps.ts';
import { MailFault } from '../../mail/mailer.ts';
import type { DigestFor, DigestReader } from './digest-reader.ts';
import { letterFor } from './letter-for.ts';
import type { OneLine } from './one-line.ts';

/** How long a claim keeps others away: far longer than any mail takes. */
const claimedFor = 15 * 60_000;
const firstWait = 2 * 60_000;
const longestWait = 60 * 60_000;

export interface Sending {
  readonly deps: Pick<Deps, 'clock' | 'config'>;
  readonly claims: DigestClaims;
  readonly reader: DigestReader;
  readonly line: OneLine;
}

/** How it went: settled in one of these ways, not ours, to be tried again, or in vain since no server can be reached. */
export type Went = DigestOutcome | 'not-ours' | 'again' | 'unreachable';

/**
 * Sends one person's mail of a day, if it is ours to send. That the server is about to be given it is written down
 * before; where that stands and nothing after it, nobody knows whether it went out, and it is not sent again on this
 * day: the next mail tells of everything that no mail is known to have told.
 */
export async function sendDigest(sending: Sending, key: DigestKey): Promise<Went> {
  const { claims, deps, reader, line } = sending;
  const at = deps.clock.now();
  const claim = await claims.claim(key, { at, until: later(at, claimedFor) });
  if (claim === undefined) return 'not-ours';
  if (claim.wasHanded) return settled(sending, claim, { outcome: 'unknown', fault: 'no-answer' });
  if ((await reader.read(key.userId)) === undefined) return settled(sending, claim, { outcome: 'nothing' });
  try {
    await line.open();
  } catch (error) {
    await givenBack(sending, claim, error);
    return 'unreachable';
  }
  // To reach the server may take long. What is sent is what is true, of people who are here, at the moment of sending.
  const digest = await reader.read(key.userId);
  return digest === undefined ? settled(sending, claim, { outcome: 'nothing' }) : given(sending, claim, digest);
}

async function given(sending: Sending, claim: DigestClaim, digest: DigestFor): Promise<Went> {
  const { claims, deps, line } = sending;
  if (!(await claims.hand(claim, deps.clock.now()))) return 'not-ours';
  try {
    await line.send(letterFor(digest, deps.config));
  } catch (error) {
    const fault = wordOf(error);
    if (fault === 'no-answer') return settled(sending, claim, { outcome: 'unknown', fault });
    if (fault === 'refused') return settled(sending, claim, { outcome: 'refused', fault });
    await givenBack(sending, claim, error);
    return 'again';
  }
  return settled(sending, claim, { outcome: 'sent', told: digest.digest.told });
}

interface Settling {
  readonly outcome: DigestOutcome;
  readonly fault?: string;
  readonly told?: readonly string[];
}

async function settled({ claims, deps }: Sending, claim: DigestClaim, ended: Settling): Promise<Went> {
  await claims.settle(claim, { at: deps.clock.now(), ...ended });
  return ended.outcome;
}

/** Each attempt in vain doubles the wait before the next. */
async function givenBack({ claims, deps }: Sending, claim: DigestClaim, error: unknown): Promise<void> {
  const wait = Math.min(firstWait * 2 ** (claim.attempts - 1), longestWait);
  await claims.release(claim, { fault: wordOf(error), until: later(deps.clock.now(), wait) });
}

/** @throws whatever is no fault of the mail's */
function wordOf(error: unknown): MailFault['word'] {
  if (error instanceof MailFault) return error.word;
  throw error;
}

function later(at: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(at) + milliseconds);
}
