import * as z from 'zod/mini';
import { spreadsheetTypes } from '../http/downloads.ts';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityField, authorityParams, dayField, formatField } from '../http/fields.ts';
import { seesCounts } from '../people/role.ts';
import { quarterField, saidCounts } from './count-fields.ts';
import { channelBreakdowns } from './breakdown.ts';
import { countReasons, countStandings } from './counts.ts';

const counts = z.record(z.string(), z.int());

const answer = z.object({
  breakdown: z.enum(channelBreakdowns),
  standing: z.enum(countStandings),
  counts,
  /** Names what stands now, so that nobody is overwritten unseen; null where nothing does. */
  factId: z.nullable(z.string()),
});

const quarter = z.object({ quarter: dayField, answers: z.array(answer) });
export type QuarterReply = z.output<typeof quarter>;

const shown = { asAt: dayField, knownAt: z.nullable(dayField) };

const quarterParams = z.object({ authority: authorityField, quarter: quarterField });

/** The largest file of counts that is taken, in bytes: all quarters since 2015 are 200 kB as a spreadsheet. */
const mostCountsBytes = 4 * 1024 * 1024;

const changed = z.object({
  quarter: dayField,
  breakdown: z.enum(channelBreakdowns),
  was: countsShown(),
  becomes: countsShown(),
});
export type ChangedCounts = z.output<typeof changed>;

function countsShown() {
  return z.object({ standing: z.enum(countStandings), counts });
}

/** One-way counts per quarter: whoever holds the role `channel` alone. */
export const countsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/channel/counts',
    summary: 'Every quarter with what is entered, held elsewhere or not entered yet',
    allow: seesCounts,
    params: authorityParams,
    query: asAtQuery,
    readsElsewhere: true,
    reply: z.object({
      ...shown,
      /** The latest first; a quarter that is not over is not among them. */
      quarters: z.array(quarter),
      /** The quarter that is not over yet. */
      current: dayField,
    }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/channel/counts/:quarter',
    summary: 'One quarter: what was counted by each breakdown',
    allow: seesCounts,
    params: quarterParams,
    query: asAtQuery,
    readsElsewhere: true,
    reply: z.object({ ...shown, isOver: z.boolean(), ...quarter.shape }),
  }),
  save: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/counts/:quarter',
    summary: 'Enter, correct or take back the counts of one quarter, one breakdown after another',
    allow: seesCounts,
    params: quarterParams,
    body: z.strictObject({
      said: z.array(saidCounts).check(z.minLength(1, 'empty'), z.maxLength(channelBreakdowns.length, 'too-long')),
      /** Needed where something that was entered changes. */
      reason: z.optional(z.nullable(z.enum(countReasons))),
    }),
    reply: z.object({ changed: z.int() }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/channel/counts-file',
    summary: 'All quarters as a file, which can be filled in and brought back',
    allow: seesCounts,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    readsElsewhere: true,
    givesFile: spreadsheetTypes,
  }),
  look: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/counts-file/look',
    summary: 'Read a file of counts and say what it would change; nothing of it is kept',
    allow: seesCounts,
    params: authorityParams,
    takesFile: { maximumBytes: mostCountsBytes },
    reply: z.object({
      /** Names this file beside what stands now; sent again with the file to bring it in. */
      mark: z.string(),
      changes: z.array(changed),
      /** Breakdowns of quarters that the file says as they stand. */
      same: z.int(),
      needsReason: z.boolean(),
    }),
  }),
  bring: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/counts-file',
    summary: 'Bring in a file of counts that was looked at, whole',
    allow: seesCounts,
    params: authorityParams,
    query: z.strictObject({
      mark: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'mark')),
      reason: z.optional(z.enum(countReasons)),
    }),
    takesFile: { maximumBytes: mostCountsBytes },
    reply: z.object({ changed: z.int() }),
  }),
};
