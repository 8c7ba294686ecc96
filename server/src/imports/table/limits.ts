/** How much of a file is read at most. Everything is checked before or while it is unpacked and parsed, never after. */
export interface TableLimits {
  /** Bytes of a text file. */
  readonly textBytes: number;
  /** Bytes of a spreadsheet file, packed. */
  readonly packedBytes: number;
  /** Parts in a spreadsheet's archive. */
  readonly parts: number;
  /** Bytes of a spreadsheet's parts, as declared and as really inflated. */
  readonly unpackedBytes: number;
  readonly rows: number;
  /** Rows of a text file, blank ones and those above the column names included. */
  readonly textRows: number;
  /** Cells of a text file, those of columns that are not kept included. */
  readonly textCells: number;
  readonly columns: number;
  /** Cells of the columns that are kept. */
  readonly cells: number;
  /** Characters in the columns that are kept. */
  readonly characters: number;
  /** Characters in one cell: what a spreadsheet program can hold. */
  readonly cellCharacters: number;
  /** Bytes of one row of a text file. */
  readonly rowBytes: number;
  readonly milliseconds: number;
}

const megabyte = 1024 * 1024;

/** Room for England's whole register as CSV (61 MB, 51,090 rows of 140 columns) and for any sheet kept by hand. */
export const defaultLimits: TableLimits = {
  textBytes: 100 * megabyte,
  packedBytes: 16 * megabyte,
  parts: 400,
  unpackedBytes: 32 * megabyte,
  rows: 120_000,
  textRows: 250_000,
  textCells: 12_000_000,
  columns: 1000,
  cells: 2_000_000,
  characters: 40_000_000,
  cellCharacters: 32_767,
  rowBytes: 1_000_000,
  milliseconds: 60_000,
};

/** The heap of the process that reads a file; buffers outside it are bounded by the limits above. */
export const workerMegabytes = { old: 128, young: 8 } as const;
