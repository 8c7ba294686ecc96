import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import type { Deps } from '../../deps.ts';
import { sendDigests } from './send-digests.ts';

const aMinute = 60_000;

/** Sends digests from a serving process: every minute it looks whether anything is to be sent. */
export class DigestSchedule {
  readonly #work: () => Promise<void>;
  readonly #everyMs: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(work: (isStopped: () => boolean) => Promise<void>, everyMs: number) {
    this.#work = () => work(() => this.#isStopped);
    this.#everyMs = everyMs;
    this.#next(0);
  }

  /** No more mails are begun; the one under way is finished. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #next(wait: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#work().then(() => this.#next(this.#everyMs));
    }, wait).unref();
  }
}

/** @returns undefined where no mail server is set up */
export function startDigests(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'log' | 'mail'>,
  { everyMs = aMinute }: { readonly everyMs?: number } = {},
): DigestSchedule | undefined {
  const { mail, db, log } = deps;
  if (mail === undefined) return undefined;
  const claims = new DigestClaims(db);
  return new DigestSchedule(async (isStopped) => {
    try {
      await sendDigests({ deps, mail, claims, isStopped });
    } catch (error) {
      log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'digests could not be sent');
    }
  }, everyMs);
}
