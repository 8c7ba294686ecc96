import * as z from 'zod/mini';
import { dayField } from './fields.ts';

/** Schools by what we know of whether they were ever reached; the four add up to the schools in scope. */
export const reachedCounts = z.object({ reached: z.int(), checking: z.int(), notTrained: z.int(), noAnswer: z.int() });

/** Schools by where their training stands; the five add up to the schools in scope. */
export const standingCounts = z.object({
  trained: z.int(),
  outOfDate: z.int(),
  notTrained: z.int(),
  checking: z.int(),
  noAnswer: z.int(),
});

/** The days of an answer, printed at the head of its page. */
export const datesShown = z.object({
  asAt: dayField,
  knownAt: z.nullable(dayField),
  /** Where the day lies after today, or after the day on which it was known: that the figures are a projection. */
  projection: z.nullable(z.object({ words: z.string(), after: dayField })),
  /** When the records last changed. */
  changedAt: z.nullable(z.string()),
});
export type DatesShown = z.output<typeof datesShown>;

/** What a figure rests on, printed with it wherever it is shown. */
export const provenance = z.extend(datesShown, {
  registerKnownFrom: z.nullable(dayField),
  registerDate: z.nullable(dayField),
  registerFile: z.nullable(z.string()),
  /** Where the newest answer came from, in the council's words; the source of all of them unless there are several. */
  latestSource: z.nullable(z.string()),
  latestToldOn: z.nullable(dayField),
  hasSeveralSources: z.boolean(),
  caveats: z.array(z.string()),
});

/** Which schools are counted: printed with every figure of coverage. */
export const scopeWords = z.object({
  words: z.string(),
  typeCodes: z.array(z.string()),
  validFrom: z.nullable(dayField),
});

/** Counts left out of scope, by reason. */
export const outOfScopeCounts = z.record(z.string(), z.int());
