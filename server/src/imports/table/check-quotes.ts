import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import type { Delimiter } from './delimiter.ts';
import type { TableLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

export type TextLimits = Pick<TableLimits, 'textRows' | 'textCells' | 'columns' | 'rowBytes'>;

const codes = { quote: 0x22, lineFeed: 0x0a, carriageReturn: 0x0d };

/**
 * Refuses a text whose quotation marks do not close, with the row where the cell begins: what follows would be read
 * as one cell, or cells be cut in the wrong places. A mark inside a bare cell (5" pipe) is text, as in a spreadsheet.
 * Rows, cells and lengths are held against the limits on the way: the parser takes far longer over them than this does.
 * @throws Unreadable
 */
export function checkQuotes(pieces: Iterable<string>, delimiter: Delimiter, limits: TextLimits): void {
  const walk = new QuoteWalk(delimiter, limits);
  for (const piece of pieces) walk.over(piece);
  walk.end();
}

/** The walk itself, for who has the pieces one by one. */
export class QuoteWalk {
  readonly #delimiter: number;
  readonly #limits: TextLimits;
  /** `after` is just behind a mark that closes the cell, unless another mark follows. */
  #state: 'outside' | 'inside' | 'after' = 'outside';
  #row = 1;
  #cellsOfRow = 1;
  #cells = 0;
  /** Characters of this row in the pieces before this one. */
  #lengthBefore = 0;
  #last = codes.lineFeed;

  constructor(delimiter: Delimiter, limits: TextLimits) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  over(piece: string): void {
    let rowStart = -this.#lengthBefore;
    for (let at = 0; at < piece.length;) {
      if (this.#state === 'outside') at = this.#toNextEdge(piece, at);
      else if (this.#state === 'inside') at = this.#toNextMark(piece, at);
      else at = this.#behindMark(piece.charCodeAt(at), at);
      if (at - rowStart > this.#limits.rowBytes) throw this.#beyond('row-too-long');
      // A row has ended just before this place.
      if (this.#cellsOfRow === 0) {
        this.#cellsOfRow = 1;
        rowStart = at;
      }
    }
    this.#lengthBefore = piece.length - rowStart;
  }

  end(): void {
    if (this.#state === 'inside') throw this.#beyond('quote-left-open');
  }

  /** Over bare text to the place behind the next delimiter, end of a row or mark. */
  #toNextEdge(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      const last = this.#last;
      this.#last = code;
      if (code === this.#delimiter) this.#countCell();
      else if (code === codes.quote && this.#isEdge(last)) {
        this.#state = 'inside';
        return at + 1;
      } else if (code === codes.carriageReturn || (code === codes.lineFeed && last !== codes.carriageReturn)) {
        this.#countRow();
        return at + 1;
      }
    }
    return piece.length;
  }

  #toNextMark(piece: string, at: number): number {
    const mark = piece.indexOf('"', at);
    if (mark < 0) return piece.length;
    this.#state = 'after';
    return mark + 1;
  }

  #behindMark(code: number, at: number): number {
    this.#last = codes.quote;
    if (code === codes.quote) {
      this.#state = 'inside';
      return at + 1;
    }
    if (!this.#isEdge(code)) throw this.#beyond('quote-misplaced');
    this.#state = 'outside';
    return at;
  }

  #countCell(): void {
    this.#cellsOfRow += 1;
    if (this.#cellsOfRow > this.#limits.columns) throw this.#beyond('too-many-columns');
  }

  #countRow(): void {
    this.#cells += this.#cellsOfRow;
    this.#cellsOfRow = 0;
    this.#row += 1;
    if (this.#row > this.#limits.textRows) throw this.#beyond('too-many-rows');
    if (this.#cells > this.#limits.textCells) throw this.#beyond('too-many-cells');
  }

  /** Whether a cell begins after, or ends before, this character. */
  #isEdge(code: number): boolean {
    return code === this.#delimiter || code === codes.lineFeed || code === codes.carriageReturn;
  }

  #beyond(reason: ReasonCode): Unreadable {
    return new Unreadable(reason, { row: this.#row });
  }
}
