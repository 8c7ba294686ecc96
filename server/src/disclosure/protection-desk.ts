import { createHash } from 'node:crypto';
import type { Protection } from '@due-regard/shared/disclosure/protect.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { protectElsewhere } from './protect-elsewhere.ts';
import type { ProtectionTask } from './protect-elsewhere.ts';

/** Each takes a processor for itself. */
const mostAtOnce = 2;
/** Of those who look at a preview and then release it, so that the work is done once. */
const mostKept = 8;
/** Sixty schools by six groups take two minutes on two busy processors. */
const longestMs = 600_000;

interface Kept {
  readonly work: Promise<Protection>;
  isDone: boolean;
}

/**
 * Protections that take longer than a request may: begun once, kept in memory for whoever asks for the same again, and
 * for nothing else. What is kept is found by the figures themselves, so it is never older than they are.
 */
export class ProtectionDesk {
  readonly #kept = new Map<string, Kept>();

  /** @throws Refusal `conflict` while too much else is being worked out */
  protect(task: ProtectionTask): Promise<Protection> {
    const key = keyOf(task);
    const known = this.#kept.get(key);
    if (known !== undefined) return known.work;
    if (this.#isBusy()) throw refused('conflict', 'Other figures are being worked out. Try again in a minute.');
    const oldest = [...this.#kept].find(([, { isDone }]) => isDone);
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest[0]);
    const kept = { work: protectElsewhere(task, longestMs), isDone: false };
    this.#kept.set(key, kept);
    kept.work.then(
      () => (kept.isDone = true),
      () => this.#kept.delete(key),
    );
    return kept.work;
  }

  /** The same where it is there within so many milliseconds; while too much else is being worked out, it is not. */
  async protectWithin(milliseconds: number, task: ProtectionTask): Promise<Protection | undefined> {
    if (this.#isBusy() && !this.#kept.has(keyOf(task))) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), milliseconds);
    });
    try {
      return await Promise.race([this.protect(task), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #isBusy(): boolean {
    return [...this.#kept.values()].filter(({ isDone }) => !isDone).length >= mostAtOnce;
  }
}

function keyOf(task: ProtectionTask): string {
  return createHash('sha256').update(JSON.stringify(task)).digest('hex');
}
