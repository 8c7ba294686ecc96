import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { QuoteWalk } from './check-quotes.ts';
import type { TextLimits } from './check-quotes.ts';
import { delimiterOf } from './delimiter.ts';
import { isOneBytePerSign } from './encoding.ts';
import { fileKindOf } from './file-kind.ts';
import { Unreadable } from './unreadable.ts';

const sampleBytes = 64 * 1024;
/** What is too much is so in any encoding; whatever else is wrong is told once all is here. */
const tooMuch: ReadonlySet<ReasonCode> = new Set([
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'row-too-long',
]);

/** Looks at a text while it arrives, so that one that is too much is refused before it is held whole. */
export class EarlyLook {
  readonly #limits: TextLimits;
  #sample = Buffer.alloc(0);
  #walk: QuoteWalk | 'not yet' | 'none' = 'not yet';

  constructor(limits: TextLimits) {
    this.#limits = limits;
  }

  /** @returns the problem, as soon as there is one */
  over(piece: Uint8Array): RowProblem | undefined {
    if (this.#walk === 'none') return undefined;
    if (this.#walk !== 'not yet') return this.#look(this.#walk, piece);
    this.#sample = Buffer.concat([this.#sample, piece]);
    if (this.#sample.length < sampleBytes) return undefined;
    const begun = this.#sample;
    this.#sample = Buffer.alloc(0);
    this.#walk = isPlainText(begun) ? new QuoteWalk(delimiterOf(latin1(begun)), this.#limits) : 'none';
    return this.#walk === 'none' ? undefined : this.#look(this.#walk, begun);
  }

  #look(walk: QuoteWalk, piece: Uint8Array): RowProblem | undefined {
    try {
      walk.over(latin1(piece));
      return undefined;
    } catch (error) {
      this.#walk = 'none';
      if (error instanceof Unreadable && tooMuch.has(error.problem.reason)) return error.problem;
      return undefined;
    }
  }
}

/** Marks, delimiters and ends of lines are the same bytes in UTF-8 and windows-1252. */
function isPlainText(begun: Uint8Array): boolean {
  try {
    return fileKindOf(begun) === 'text' && isOneBytePerSign(begun);
  } catch {
    return false;
  }
}

function latin1(piece: Uint8Array): string {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
}
