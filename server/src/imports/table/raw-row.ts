import type { Cell } from '@due-regard/shared/imports/table.ts';

/** A row as its file has it, before the header is known. */
export interface RawRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** Where rows come from: one text file, or one sheet of a workbook. */
export interface RowSource {
  readonly sheet: string | null;
  /** Whether a short row is one whose cells are missing; a spreadsheet's rows end where its last filled cell is. */
  readonly isRagged: boolean;
  readonly rows: () => AsyncIterable<RawRow>;
}
