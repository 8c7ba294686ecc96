import * as z from 'zod/mini';
import { parseIsoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { downloadFormats } from './downloads.ts';
import { findPersonalData } from '../imports/personal-data.ts';
import { postcodeOf } from '../schools/postcode.ts';

/** A day, `YYYY-MM-DD`, that is in the calendar. */
export const dayField = asDay(z.string().check(z.refine((text) => parseIsoDate(text) !== undefined, 'date')));

// A cast, since a check cannot narrow the type and a transform cannot be printed as JSON Schema.
function asDay(schema: z.ZodMiniType<string, string>): z.ZodMiniType<IsoDate, string> {
  return schema as unknown as z.ZodMiniType<IsoDate, string>;
}

/** An id that we gave: UUIDv7 or a code. */
export const idField = z
  .string()
  .check(z.minLength(1, 'empty'), z.maxLength(64, 'too-long'), z.regex(/^[\w-]+$/, 'id'));

/** The code of a register, or of a layout of its file: it names no thing of a council. */
export const codeField = z.string().check(z.regex(/^[a-z][a-z-]{1,39}$/, 'code'));

/** The authority's code in the address. */
export const authorityField = z.string().check(z.regex(/^[a-z0-9-]{2,20}$/, 'authority'));

/** One line of text as typed, its ends trimmed, with no control characters. */
export function lineField(maximum: number): z.ZodMiniString {
  return z
    .string()
    .check(z.trim(), z.minLength(1, 'empty'), z.maxLength(maximum, 'too-long'), z.regex(/^[^\p{Cc}]*$/u, 'control'));
}

/** A line in somebody's own words: what identifies a person is refused, and not repeated. */
export function textField(maximum: number): z.ZodMiniString {
  return lineField(maximum).check(z.refine((text) => findPersonalData(text) === undefined, 'personal-data'));
}

/** An address of the web that a page may link to. */
export const linkField = textField(500).check(z.regex(/^https?:\/\/[^\s/?#]+\S*$/, 'link'));

/** Where an organisation is: a postcode and nothing else. In words of somebody's own it is refused. */
export const postcodeField = lineField(10).check(z.refine((text) => postcodeOf(text) !== null, 'postcode'));

/**
 * Words to look for, which may be none. They are part of an address, which browsers keep and people pass on, so the same
 * is refused, but for the postcode of a school that is looked for.
 */
export const searchField = z.string().check(
  z.trim(),
  z.maxLength(100, 'too-long'),
  z.regex(/^[^\p{Cc}]*$/u, 'control'),
  z.refine((text) => findPersonalData(text, 'postcode') === undefined, 'personal-data'),
);

/** How a table is to be taken away. */
export const formatField = z.enum(downloadFormats);

/** Dates that every read takes: the world on a day, and optionally what we knew at the end of a day. */
export const asAtQuery = z.object({ asAt: z.optional(dayField), knownAt: z.optional(dayField) });

export const authorityParams = z.object({ authority: authorityField });

/** A day, or that there is none. */
export const optionalDay = z.optional(z.nullable(dayField));

/** Why something was corrected, withdrawn or decided. */
export const reason = textField(500);
/** One fact of an authority, by its id. */
export const factParams = z.object({ authority: authorityField, id: idField });
