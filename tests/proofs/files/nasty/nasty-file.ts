import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { NoteCode } from '@due-regard/shared/imports/notes.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';

/** A file that somebody careless or hostile might bring, made when it is asked for. */
export interface NastyFile {
  readonly name: string;
  /** As what it is meant to be brought; as every other kind it is brought too. */
  readonly kind: BatchKind;
  readonly make: () => Uint8Array;
  readonly answer: NastyAnswer;
}

/** What is said of it when it is brought as what it is meant to be: why it is refused, or how many rows are good. */
export type NastyAnswer =
  | { readonly refused: readonly ReasonCode[] }
  | { readonly accepted: number; readonly notes?: readonly NoteCode[] };

/** Lines as a text file. */
export function text(...lines: readonly string[]): () => Uint8Array {
  return () => Buffer.from(`${lines.join('\n')}\n`);
}

/** One answer of a school, whose columns are enough to be taken. */
export const header = 'URN,WRAP date';
export const goodRow = '100001,2019-01-13';

interface Listed {
  readonly name: string;
  readonly make: () => Uint8Array;
}

/** The same answer for a list of files of one kind. */
export function each(kind: BatchKind, answer: NastyAnswer, files: readonly Listed[]): readonly NastyFile[] {
  return files.map((file) => ({ ...file, kind, answer }));
}

/** Files of one line each that are like one another but for one cell. */
export function cells(
  column: string,
  list: readonly (readonly [name: string, cell: string, answer: NastyAnswer])[],
): readonly NastyFile[] {
  return list.map(([name, cell, answer]) => ({
    name: `${column}: ${name}`,
    kind: 'statements',
    make: text(`URN,${column}`, `100001,${cell}`),
    answer,
  }));
}

export const megabyte = 1024 * 1024;

export function refusedFor(...refused: readonly ReasonCode[]): NastyAnswer {
  return { refused };
}

export function taken(accepted: number, ...notes: readonly NoteCode[]): NastyAnswer {
  return notes.length === 0 ? { accepted } : { accepted, notes };
}
