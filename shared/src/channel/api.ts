import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityField, authorityParams, dayField } from '../http/fields.ts';
import { keepsPanel, seesCounts } from '../people/role.ts';
import { channelStates } from './agreement.ts';
import { quietField, quietReason } from './tells-people.ts';

const agreement = z.object({
  assessedOn: dayField,
  assessmentReference: quietField(120),
  agreedBy: quietField(120),
  agreedOn: dayField,
  agreementReference: quietField(120),
});

const entry = z.object({
  seq: z.int(),
  at: z.string(),
  actorName: z.string(),
  roles: z.array(z.string()),
  what: z.string(),
  /** In words, such as `Meeting of 14 November 2018`. */
  about: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  before: z.unknown(),
  after: z.unknown(),
  /** The same, what was and what became, in words; nothing of figures for who does not see them. */
  fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
});
export type ChannelEntryReply = z.output<typeof entry>;

export const channelPageSize = 50;

/** Whether Channel is kept here, on what agreement, and who looked at it. */
export const channelApi = {
  state: endpoint({
    method: 'GET',
    path: '/api/:authority/channel',
    summary: 'Whether figures of Channel are kept here, and on what agreement',
    allow: keepsPanel,
    params: authorityParams,
    reply: z.object({
      state: z.enum(channelStates),
      /** The instant of the last switch; null where it was never switched on. */
      since: z.nullable(z.string()),
      agreement: z.nullable(agreement),
      /** Why it was switched off, where it was. */
      reason: z.nullable(z.string()),
    }),
  }),
  switchOn: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/on',
    summary: 'Record the impact assessment and the agreement, and switch Channel on',
    allow: seesCounts,
    params: authorityParams,
    body: agreement,
  }),
  switchOff: endpoint({
    method: 'POST',
    path: '/api/:authority/channel/off',
    summary: 'Switch Channel off and destroy the key of its values, for ever',
    allow: seesCounts,
    params: authorityParams,
    body: z.object({ reason: quietReason, confirmed: authorityField }),
  }),
  record: endpoint({
    method: 'GET',
    path: '/api/:authority/channel/record',
    summary: "Channel's own record of changes: who changed what, and who looked",
    allow: keepsPanel,
    params: authorityParams,
    query: z.object({ page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/, 'page'))) }),
    readsElsewhere: true,
    reply: z.object({
      entries: z.array(entry),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
      /** Entries under a key that was destroyed: they count, and nobody can read them. */
      unreadable: z.int(),
    }),
  }),
};
