import type { Delimiter } from './delimiter.ts';
import type { TableLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Refuses a text whose quotation marks do not close, with the row where the cell begins: what follows would be read
 * as one cell, or cells be cut in the wrong places. A mark inside a bare cell (5" pipe) is text, as in a spreadsheet.
 * Rows are counted on the way: the parser takes far longer over a blank one than this does.
 * @throws Unreadable
 */
export function checkQuotes(
  pieces: Iterable<string>,
  delimiter: Delimiter,
  { textRows }: Pick<TableLimits, 'textRows'>,
): void {
  const walk = new QuoteWalk(delimiter, textRows);
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) at = walk.step(piece, at);
  }
  walk.end();
}

class QuoteWalk {
  readonly #delimiter: Delimiter;
  readonly #mostRows: number;
  /** `after` is just behind a mark that closes the cell, unless another mark follows. */
  #state: 'outside' | 'inside' | 'after' = 'outside';
  #row = 1;
  #last = '\n';

  constructor(delimiter: Delimiter, mostRows: number) {
    this.#delimiter = delimiter;
    this.#mostRows = mostRows;
  }

  /** @returns where to go on */
  step(piece: string, at: number): number {
    if (this.#state === 'inside') return this.#toNextMark(piece, at);
    const character = piece.charAt(at);
    if (this.#state === 'after') return this.#behindMark(character, at);
    const isLineEnd = character === '\r' || (character === '\n' && this.#last !== '\r');
    if (isLineEnd) this.#row += 1;
    if (this.#row > this.#mostRows) throw new Unreadable('too-many-rows', { row: this.#row });
    if (character === '"' && this.#isEdge(this.#last)) this.#state = 'inside';
    this.#last = character;
    return at + 1;
  }

  end(): void {
    if (this.#state === 'inside') throw new Unreadable('quote-left-open', { row: this.#row });
  }

  #toNextMark(piece: string, at: number): number {
    const mark = piece.indexOf('"', at);
    if (mark < 0) return piece.length;
    this.#state = 'after';
    return mark + 1;
  }

  #behindMark(character: string, at: number): number {
    this.#last = '"';
    if (character === '"') {
      this.#state = 'inside';
      return at + 1;
    }
    if (!this.#isEdge(character)) throw new Unreadable('quote-misplaced', { row: this.#row });
    this.#state = 'outside';
    return at;
  }

  /** Whether a cell begins after, or ends before, this character. */
  #isEdge(character: string): boolean {
    return character === this.#delimiter || character === '\n' || character === '\r';
  }
}
