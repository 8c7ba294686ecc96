import { createHash } from 'node:crypto';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Clock } from '@due-regard/db/change.ts';

const mostGuesses = 10;
const perMilliseconds = 5 * 60_000;
const mostRemembered = 100_000;

/** Where a guess is aimed at and where it comes from. */
export interface Guess {
  readonly account: string;
  /** The network it came from; empty when it came over no socket. */
  readonly network: string;
}

/**
 * At most ten wrong guesses in five minutes for an account, and for a network, in the memory of this process. A guess
 * is counted before it is tried, so that many at once are still ten; a right one is taken off again.
 */
export class Throttle {
  readonly #clock: Clock;
  readonly #guesses = new Map<string, readonly number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws Refusal `too-many-guesses`. @returns what takes the guess off again, for when it was right */
  count(guess: Guess): () => void {
    const now = Date.parse(this.#clock.now());
    const keys = keysOf(guess);
    const recent = keys.map((key) => (this.#guesses.get(key) ?? []).filter((at) => now - at < perMilliseconds));
    if (recent.some((guesses) => guesses.length >= mostGuesses)) throw refused('too-many-guesses');
    keys.forEach((key, index) => this.#keep(key, [...(recent[index] ?? []), now]));
    return () => {
      for (const key of keys) this.#keep(key, withoutOne(this.#guesses.get(key) ?? [], now));
    };
  }

  #keep(key: string, guesses: readonly number[]): void {
    this.#guesses.delete(key);
    if (guesses.length > 0) this.#guesses.set(key, guesses);
    if (this.#guesses.size <= mostRemembered) return;
    const oldest = this.#guesses.keys().next();
    if (oldest.done !== true) this.#guesses.delete(oldest.value);
  }
}

/** Hashed, so that the memory of the process holds no list of addresses. */
function keysOf({ account, network }: Guess): readonly string[] {
  const named = network === '' ? [`account ${account}`] : [`account ${account}`, `network ${network}`];
  return named.map((key) => createHash('sha256').update(key).digest('base64'));
}

function withoutOne(guesses: readonly number[], at: number): readonly number[] {
  const index = guesses.indexOf(at);
  return index === -1 ? guesses : guesses.toSpliced(index, 1);
}
