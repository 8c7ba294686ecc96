import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, formatField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import { readsFigures } from '../people/role.ts';
import { sourceKinds, waysPublished } from './figure.ts';

const year = z.int();
const count = z.int();

/** The value published first, of a figure that was revised. */
const firstValue = z.object({ value: count, published: z.enum(waysPublished), day: dayField, source: z.string() });

const figure = z.object({
  seriesId: z.string(),
  name: z.string(),
  year,
  value: count,
  /** Of how many its share is, those of whom the thing is known; null where no source says. */
  of: z.nullable(count),
  /** Per cent; null where it is not said of how many. */
  share: z.nullable(z.number()),
  published: z.enum(waysPublished),
  day: dayField,
  /** Id of the source. */
  source: z.string(),
  first: z.nullable(firstValue),
});
export type NationalFigure = z.output<typeof figure>;

const chart = z.object({
  id: z.string(),
  message: z.string(),
  /** What is drawn. */
  subtitle: z.string(),
  years: z.array(year),
  /** Places in `years` before which no line is drawn: the way of counting changes there. */
  breaksBefore: z.array(z.int()),
  /** One figure for each year; null is a gap, never nought. */
  series: z.array(z.object({ id: z.string(), name: z.string(), figures: z.array(z.nullable(figure)) })),
  /** Why there is a gap or a break, in sentences. */
  notes: z.array(z.string()),
});

const table = z.object({
  id: z.string(),
  /** With the years that it holds, all counted in the same way. */
  title: z.string(),
  figures: z.array(figure),
});

const source = z.object({ id: z.string(), name: z.string(), kind: z.enum(sourceKinds), address: z.string() });

const nationalReply = z.object({
  dates: datesShown,
  /** The day of the newest publication shown; null where nothing had been published by then. */
  latestOn: z.nullable(dayField),
  charts: z.array(chart),
  /** Every figure with its source; a year counted in another way stands in another table. */
  tables: z.array(table),
  /** Those that the figures above name. */
  sources: z.array(source),
  /** What is said of the council's own figures: the same of every council, and to everybody. */
  localWords: z.string(),
});
export type NationalReply = z.output<typeof nationalReply>;

/** National and regional figures as they were published by a date. They are no council's: nothing here is read from records. */
export const nationalApi = {
  context: endpoint({
    method: 'GET',
    path: '/api/:authority/national',
    summary: 'National and regional figures of Prevent as published by a date, each with its source',
    allow: readsFigures,
    params: authorityParams,
    query: asAtQuery,
    reply: nationalReply,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/national/file',
    summary: 'The same figures and their sources as CSV or an accessible spreadsheet',
    allow: readsFigures,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};
