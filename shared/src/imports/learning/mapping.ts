import * as z from 'zod/mini';
import { progressStatuses } from '../../plans/action.ts';
import { dayField } from '../../http/fields.ts';
import { findPersonalData } from '../personal-data.ts';
import { columnMeanings } from './column-meanings.ts';

const word = z.string().check(
  z.minLength(1, 'empty'),
  z.maxLength(80, 'too-long'),
  z.refine((text) => findPersonalData(text) === undefined, 'personal-data'),
);

/** Of a plan: what words in a column of states or of days were said to mean; null: nothing. */
const planWords = z.object({
  /** Whether a blank objective is the one above it, as where cells were merged. */
  fillsDown: z.boolean(),
  statuses: z.array(z.object({ text: word, means: z.enum(progressStatuses) })).check(z.maxLength(60, 'too-many')),
  days: z.array(z.object({ text: word, means: z.nullable(dayField) })).check(z.maxLength(200, 'too-many')),
});

/** A column by its name in the file; of several with one name, which: 0 is the first. */
const column = z.object({
  name: z.string().check(
    z.maxLength(400, 'too-long'),
    z.refine((text) => findPersonalData(text) === undefined, 'personal-data'),
  ),
  nth: z.int().check(z.minimum(0), z.maximum(2000)),
  meaning: z.enum(columnMeanings),
});

/**
 * How a kind of file is read: where its names stand and what its columns mean. Columns that are not listed are not read.
 * A saved mapping is for every later file whose row of names holds the same columns.
 */
export const fileMapping = z.object({
  /** The row of column names as a spreadsheet numbers it; null: the first row that holds all of the columns. */
  headerRow: z.nullable(z.int().check(z.minimum(1), z.maximum(40, 'too-large'))),
  /** The first row that is somebody's, where rows of notes stand under the names; null: the next row. */
  firstRow: z.nullable(z.int().check(z.minimum(2), z.maximum(60, 'too-large'))),
  columns: z.array(column).check(z.minLength(1, 'empty'), z.maxLength(500, 'too-many')),
  planWords: z.optional(planWords),
});
export type FileMapping = z.output<typeof fileMapping>;
export type MappedColumn = FileMapping['columns'][number];
