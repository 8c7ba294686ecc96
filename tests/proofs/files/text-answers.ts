/** What the well-known CSV cases must come to, where their own answer is not simply ours. Written from the files. */
export type TextAnswer =
  | {
      readonly file: string;
      readonly table: readonly (readonly string[])[];
      readonly missing?: number;
      readonly extra?: number;
    }
  | { readonly file: string; readonly reason: string; readonly row: number | null };

/** The cases that are wrong on purpose, and those that hold nothing. */
export const textAnswers: readonly TextAnswer[] = [
  { file: 'all-empty', reason: 'file-empty', row: null },
  {
    file: 'bad-header-less-fields',
    table: [
      ['foo', 'bar', 'baz'],
      ['1', '2', ''],
    ],
    missing: 1,
  },
  {
    file: 'bad-header-more-fields',
    table: [
      ['foo', 'bar', 'baz'],
      ['1', '2', '3'],
    ],
    extra: 1,
  },
  { file: 'bad-header-no-header', reason: 'file-empty', row: null },
  // Without names to look for, any first row is the header.
  { file: 'bad-header-wrong-header', table: [['qux', 'quux', 'quuz']] },
  { file: 'bad-missing-quote', reason: 'quote-left-open', row: 2 },
  { file: 'bad-quotes-with-unescaped-quote', reason: 'quote-misplaced', row: 2 },
  // A mark inside a bare cell is text, as it is in a spreadsheet program.
  {
    file: 'bad-unescaped-quote',
    table: [
      ['foo', 'bar', 'baz'],
      ['1', 'This "quotes" must be escaped', '3'],
    ],
  },
  // A blank row is a blank row, not a value.
  { file: 'empty-one-column', table: [['foo']] },
  { file: 'header-no-rows', table: [['foo', 'bar', 'baz']] },
];
