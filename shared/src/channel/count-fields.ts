import * as z from 'zod/mini';
import { parseIsoDate } from '../calendar/iso-date.ts';
import { dayField, idField } from '../http/fields.ts';
import { codeLists } from './code-lists.ts';
import { countAnswers, mostCounted } from './counts.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import { readQuarter } from './quarter.ts';

/** The first day of a quarter; what is no day at all is told by the field of days. */
export const quarterField = dayField.check(
  z.refine((text) => parseIsoDate(text) === undefined || readQuarter(text) === text, 'quarter'),
);

/** A whole number of referrals, cases, reviews or requests; never of one person. */
const countField = z.int().check(z.minimum(0, 'negative'), z.maximum(mostCounted, 'too-large'));

/** Counts by the codes of one breakdown, of any period: which are in force is a matter of the quarter. */
function countsBy(breakdown: ChannelBreakdown) {
  const codes = codeLists.filter((list) => list.breakdown === breakdown).flatMap((list) => list.codes);
  return z.partialRecord(z.enum([...new Set(codes.map(({ code }) => code))]), countField);
}

/** What is kept: one breakdown of one quarter, and nothing that two of them share. */
export const keptCounts = z.discriminatedUnion('breakdown', [
  kept('sector'),
  kept('concern'),
  kept('stage'),
  kept('reviews'),
  kept('sharing'),
]);

function kept<Breakdown extends ChannelBreakdown>(breakdown: Breakdown) {
  return z.strictObject({
    quarter: quarterField,
    breakdown: z.literal(breakdown),
    answer: z.enum(countAnswers),
    counts: countsBy(breakdown),
  });
}

/** What a form says of one breakdown. `not-entered` takes back what was said. */
export const saidCounts = z.discriminatedUnion('breakdown', [
  said('sector'),
  said('concern'),
  said('stage'),
  said('reviews'),
  said('sharing'),
]);
export type SaidCounts = z.output<typeof saidCounts>;

function said<Breakdown extends ChannelBreakdown>(breakdown: Breakdown) {
  return z.strictObject({
    breakdown: z.literal(breakdown),
    answer: z.enum([...countAnswers, 'not-entered']),
    counts: countsBy(breakdown),
    /** The fact that the form was shown; null where there was none. */
    was: z.nullable(idField),
  });
}
