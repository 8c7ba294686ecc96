import * as z from 'zod/mini';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { actors, authorityKinds } from '@due-regard/shared/duty/obligation.ts';
import { dayField, linkField, textField } from '@due-regard/shared/http/fields.ts';
import { dutyField, obligationIdField, packIdField } from '@due-regard/shared/duty/fields.ts';

/** A number of a benchmark: `1`, `2.3`, `4a`. */
const numberField = z.string().check(z.regex(/^[0-9][0-9a-z.]{0,5}$/, 'number'));

const benchmark = z.strictObject({
  number: numberField,
  heading: textField(200),
  became: z.optional(z.strictObject({ pack: packIdField, number: numberField })),
});

const toolkit = z.strictObject({
  source: textField(300),
  validFrom: dayField,
  link: z.optional(linkField),
  benchmarks: z.array(benchmark).check(z.minLength(1, 'empty-list'), z.maxLength(50, 'too-many')),
});

const cadence = z.strictObject({
  months: z
    .string()
    .check(z.refine((text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 120, { error: 'months', abort: true })),
  startsOn: z.optional(
    z
      .string()
      .check(
        z.refine((text) => /^\d\d-\d\d$/.test(text) && parseIsoDate(`2000-${text}`) !== undefined, 'day-of-the-year'),
      ),
  ),
});

const obligation = z.strictObject({
  id: obligationIdField,
  from: z.optional(dayField),
  to: z.optional(dayField),
  title: textField(120),
  question: textField(500),
  wording: textField(2000),
  source: textField(300),
  paragraph: z.optional(textField(200)),
  acts: z.enum(actors, 'acts'),
  authorityKinds: z.optional(
    z.array(z.enum([...authorityKinds, 'school'], 'authority-kind')).check(z.minLength(1, 'empty-list')),
  ),
  nations: z.optional(z.array(z.enum(['england', 'wales'], 'nation')).check(z.minLength(1, 'empty-list'))),
  theme: textField(120),
  benchmark: z.optional(numberField),
  evidence: z.array(textField(200)).check(z.maxLength(20, 'too-many')),
  cadence: z.optional(cadence),
  link: z.optional(linkField),
  isParaphrase: z.optional(z.enum(['true', 'false'], 'flag')),
});

/** A pack as it is written down; every single value is read as the text that stands there. */
export const packShape = z.strictObject({
  pack: packIdField,
  duty: dutyField,
  title: textField(120),
  guidance: textField(200),
  validFrom: dayField,
  validTo: z.optional(dayField),
  source: textField(300),
  link: z.optional(linkField),
  toolkit: z.optional(toolkit),
  obligations: z.array(obligation).check(z.minLength(1, 'empty-list'), z.maxLength(200, 'too-many')),
});

export type WrittenPack = z.output<typeof packShape>;
export type WrittenObligation = WrittenPack['obligations'][number];
