import * as z from 'zod/mini';
import { withheld } from '../disclosure/count-table.ts';
import { exemptParagraphs } from '../disclosure/release.ts';
import { dayField, idField } from '../http/fields.ts';
import { codeLists } from './code-lists.ts';
import { channelBreakdowns } from './breakdown.ts';
import { mostCounted } from './counts.ts';
import { mostQuarters } from './release-problems.ts';
import { releaseStandings } from './release.ts';
import { turnDownReasons } from './reasons.ts';
import { quietField } from './tells-people.ts';
import { countings, releaseLabels, releaseLevels } from './release-tables.ts';

/** What is asked to be released, and on what it rests. */
export const releaseAsked = {
  from: dayField,
  to: dayField,
  breakdowns: z.array(z.enum(channelBreakdowns)).check(z.minLength(1, 'empty'), z.maxLength(5, 'too-long')),
  agreedBy: quietField(120),
  agreedOn: dayField,
  agreementReference: quietField(120),
  paragraph: z.enum(exemptParagraphs),
  interest: quietField(500),
} as const;

/** The most that is counted in one release, as a total of all codes. */
const mostCodes = Math.max(...codeLists.map(({ codes }) => codes.length));
const most = mostQuarters * mostCodes * mostCounted;
const counted = z.int().check(z.minimum(0), z.maximum(most));

function keptTable<Count extends z.ZodMiniType>(count: Count) {
  return z.strictObject({
    counting: z.enum(countings),
    from: dayField,
    to: dayField,
    breakdowns: z.array(z.strictObject({ levels: z.array(z.enum(releaseLevels)) })),
    cells: z.array(z.strictObject({ labels: z.array(z.nullable(z.enum(releaseLabels))), count })),
  });
}

/** A release as it is kept behind the wall: its names are codes of the product, and no others. */
export const keptRelease = z.strictObject({
  ...releaseAsked,
  releaseId: idField,
  standing: z.enum(releaseStandings),
  counts: z.array(keptTable(counted)),
  finer: z.optional(z.array(z.array(keptTable(counted)))),
  shown: z.array(keptTable(z.union([counted, z.literal(withheld)]))),
  proposedBy: idField,
  proposedOn: dayField,
  decidedBy: z.nullable(idField),
  decidedOn: z.nullable(dayField),
  reason: z.nullable(z.enum(turnDownReasons)),
});
