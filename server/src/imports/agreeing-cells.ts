import type { CellReading } from '@due-regard/shared/imports/answer-cells.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import { RowCells } from './row-cells.ts';

/** The cells of a row of answers: where several columns mean the same, what stands in them must agree. */
export class AgreeingCells<Column extends string> extends RowCells<Column> {
  override value<Value>(column: Column, read: (cell: Cell) => CellReading<Value>): Value | null {
    const readings = this.cells(column).map(read);
    const [one, ...others] = readings.filter((reading) => 'refused' in reading || reading.value !== null);
    const bad = [one, ...others].find((reading) => reading !== undefined && 'refused' in reading);
    if (bad !== undefined) return this.taken(column, bad);
    if (others.some((other) => keyOf(other) !== keyOf(one))) return this.refuse(column, 'columns-differ');
    return one === undefined ? null : this.taken(column, one);
  }
}

/** Words are the same in capitals too. */
function keyOf(reading: unknown): string {
  return JSON.stringify(reading).toLowerCase();
}
