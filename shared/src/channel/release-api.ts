import * as z from 'zod/mini';
import { protectedTableField } from '../disclosure/api.ts';
import { endpoint } from '../http/endpoint.ts';
import { authorityParams, dayField, factParams } from '../http/fields.ts';
import { seesCounts } from '../people/role.ts';
import { releaseAsked } from './release-fields.ts';
import { releaseStandings } from './release.ts';
import { turnDownReasons } from './reasons.ts';

const asked = z.object(releaseAsked);

const shown = z.extend(asked, {
  releaseId: z.string(),
  /** Made of its quarters and breakdowns. */
  title: z.string(),
  standing: z.enum(releaseStandings),
  /** As they would be, or were, released: protected. */
  shown: z.array(protectedTableField),
  proposedByName: z.string(),
  proposedOn: dayField,
  /** The reader proposed it, and somebody else has to release it. */
  isOwn: z.boolean(),
  decidedByName: z.nullable(z.string()),
  decidedOn: z.nullable(dayField),
  reason: z.nullable(z.enum(turnDownReasons)),
});
export type ChannelReleaseReply = z.output<typeof shown>;

/** Channel figures for members in private session: proposed by one person, released by another. */
export const channelReleaseApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/channel/releases',
    summary: 'Releases of Channel figures that were proposed, the newest first',
    allow: seesCounts,
    params: authorityParams,
    readsElsewhere: true,
    reply: z.object({
      releases: z.array(shown),
      /** First days of the quarters that are over and have figures, the newest first. */
      quarters: z.array(dayField),
      /** How many other quarters are over, of which none can be released. */
      withoutFigures: z.int(),
    }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/channel/releases/:id',
    summary: 'A release of Channel figures that was proposed',
    allow: seesCounts,
    params: factParams,
    readsElsewhere: true,
    reply: shown,
  }),
  propose: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/releases',
    summary: 'Propose a release: its tables are protected together with all that was released before',
    allow: seesCounts,
    params: authorityParams,
    body: asked,
    reply: z.object({ releaseId: z.string() }),
  }),
  release: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/releases/:id/release',
    summary: 'Release what somebody else proposed, for members in private session',
    allow: seesCounts,
    params: factParams,
  }),
  turnDown: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/releases/:id/turn-down',
    summary: 'Turn a proposed release down',
    allow: seesCounts,
    params: factParams,
    body: z.object({ reason: z.enum(turnDownReasons) }),
  }),
};
