import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityParams, dayField } from '../http/fields.ts';
import { readsFigures } from '../people/role.ts';

/** Whether mails go out for a council: not without a mail server, and never to the invented people of a demonstration. */
const sending = z.enum(['on', 'no-server', 'demonstration']);

/** The next instant at which a day's mails begin; null where none are sent. */
const nextAt = z.nullable(z.string());

/** The last day on which mails were tried, by how many people's they were. */
const lastDay = z.object({
  day: dayField,
  sent: z.int(),
  /** To be tried again on that day. */
  waiting: z.int(),
  /** Refused by the mail server, or taken by it without an answer: the next mail tells the same. */
  failed: z.int(),
  /** In words, without an address: what went wrong with those that were not sent. */
  faults: z.array(z.string()),
});

const own = z.object({ sending, wantsDigests: z.boolean(), lastSentOn: z.nullable(dayField), nextAt });
export type OwnDigests = z.output<typeof own>;

const state = z.object({ sending, nextAt, lastDay: z.nullable(lastDay) });
export type DigestState = z.output<typeof state>;

/** E-mails about what falls due. */
export const digestApi = {
  own: endpoint({
    method: 'GET',
    path: '/api/:authority/my-digests',
    summary: 'Whether one is mailed about what falls due here, when last and when next',
    allow: readsFigures,
    params: authorityParams,
    reply: own,
  }),
  choose: endpoint({
    method: 'PUT',
    path: '/api/:authority/my-digests',
    summary: 'Stops the mails to oneself from this council, or starts them again',
    allow: readsFigures,
    params: authorityParams,
    body: z.object({ wantsDigests: z.boolean() }),
  }),
  state: endpoint({
    method: 'GET',
    path: '/api/:authority/digests',
    summary: 'Whether mails about what falls due go out, how the last ones did, and when the next do',
    allow: ['administrator', 'lead'],
    params: authorityParams,
    reply: state,
  }),
};
