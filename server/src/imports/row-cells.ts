import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import type { CellReading } from '@due-regard/shared/imports/answer-cells.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { LeftOut, RowProblem } from '@due-regard/shared/imports/row-problem.ts';
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

  /** Null for a blank, and for what was refused. */
  value<Value>(column: Column, read: Read<Value>): Value | null {
    return this.taken(column, read(this.cell(column)));
  }

  /** The same, where a blank is refused too. */
  needed<Value>(column: Column, read: Read<Value>): Value | null {
    if (answerWord(this.cell(column)) === 'nothing') return this.refuse(column, 'value-missing');
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
    const value = reason === 'personal-data' ? undefined : this.cell(column);
    const leavesOut = reason === 'personal-data' ? undefined : this.leftOutWith(column);
    this.problems.push(
      rowProblem(reason, { row: this.rowNumber, column: this.#file.nameOf(column), value, leavesOut }),
    );
    return null;
  }
}
