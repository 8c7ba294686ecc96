import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import type { CellReading } from '@due-regard/shared/imports/answer-cells.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { LeftOut, RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { Cell, TableRow } from '@due-regard/shared/imports/table.ts';
import type { AnswerFile } from './answer-file.ts';

type Read<Value> = (cell: Cell) => CellReading<Value>;

/** The cells of one row read one by one; what cannot be read is collected under the file's own names of its columns. */
export class RowCells<Column extends string> {
  readonly problems: RowProblem[] = [];
  readonly #file: AnswerFile<Column>;
  readonly #row: TableRow;

  constructor(file: AnswerFile<Column>, row: TableRow) {
    this.#file = file;
    this.#row = row;
  }

  get rowNumber(): number {
    return this.#row.rowNumber;
  }

  cell(column: Column): Cell {
    return this.#file.cellOf(this.#row, column);
  }

  /** All that stands under the columns of one meaning. */
  protected cells(column: Column): readonly Cell[] {
    return this.#file.cellsOf(this.#row, column);
  }

  /** Null for a blank, and for what was refused. */
  value<Value>(column: Column, read: Read<Value>): Value | null {
    return this.taken(column, read(this.cell(column)));
  }

  /** The same, where a blank is refused too. */
  needed<Value>(column: Column, read: Read<Value>): Value | null {
    if (this.cells(column).every((cell) => answerWord(cell) === 'nothing')) return this.refuse(column, 'value-missing');
    return this.value(column, read);
  }

  taken<Value>(column: Column, reading: CellReading<Value>): Value | null {
    return 'value' in reading ? reading.value : this.refuse(column, reading.refused);
  }

  /** What goes with a cell that cannot be read when bad rows are left out; the whole row unless a kind of file knows better. */
  protected leftOutWith(_column: Column): LeftOut | undefined {
    return undefined;
  }

  /** @returns null, the value of what is refused */
  refuse(column: Column, reason: ReasonCode): null {
    // What identifies a person is not repeated, not even to whoever brought it: a refusal may be kept.
    const isPersonal = reason === 'personal-data';
    const leavesOut = isPersonal ? undefined : this.leftOutWith(column);
    const { name, value } = reason === 'columns-differ' ? this.#allOf(column) : this.#firstOf(column);
    this.problems.push(
      rowProblem(reason, { row: this.rowNumber, column: name, value: isPersonal ? undefined : value, leavesOut }),
    );
    return null;
  }

  #firstOf(column: Column): { readonly name: string; readonly value: Cell } {
    return { name: this.#file.nameOf(column), value: this.cell(column) };
  }

  #allOf(column: Column): { readonly name: string; readonly value: Cell } {
    const value = this.cells(column).map(cellText).join(' / ');
    return { name: this.#file.namesOf(this.#row, column).join(' / '), value };
  }
}
