import * as z from 'zod/mini';
import { parseIsoDate } from '../calendar/iso-date.ts';
import { textField } from '../http/fields.ts';

/** `MM-DD`, a day that some year has: 29 February is one, as in 2000, and 31 April is none. */
export const monthDay = z.string().check(
  z.regex(/^\d\d-\d\d$/, { error: 'month-day', abort: true }),
  z.refine((text) => parseIsoDate(`2000-${text}`) !== undefined, 'month-day'),
);

/** A number of people. */
export const count = z.int().check(z.minimum(0, 'negative'), z.maximum(100_000, 'too-large'));
export const optionalLine = z.optional(z.nullable(textField(300)));
