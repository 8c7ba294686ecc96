import * as z from 'zod/mini';
import { spreadsheetTypes } from '../http/downloads.ts';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, formatField, textField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import {
  changedFields,
  changingFields,
  dayOrNone,
  historyStep,
  lineOrNone,
  linkOrNone,
  publicationField,
  reasonField,
  rowParams,
} from '../http/register-fields.ts';
import { readsFigures } from '../people/role.ts';
import { bodyKinds } from './body.ts';
import { meetingStates, meetingStatuses } from './meeting.ts';
import { meetingStandings } from './standing.ts';

const bodyBody = z.object({
  name: textField(200),
  kind: z.enum(bodyKinds),
  purpose: lineOrNone(500),
  meetsEveryMonths: z.nullable(z.int().check(z.minimum(1, 'too-small'), z.maximum(60, 'too-large'))),
  termsReviewDue: dayOrNone,
  endedOn: dayOrNone,
  link: linkOrNone,
  publication: publicationField,
});
export type BodyBody = z.output<typeof bodyBody>;

const meetingBody = z.object({
  meetsOn: dayField,
  status: z.enum(meetingStatuses),
  agendaLink: linkOrNone,
  papersLink: linkOrNone,
  minutesLink: linkOrNone,
  webcastLink: linkOrNone,
  note: lineOrNone(500),
  publication: publicationField,
});
export type MeetingBody = z.output<typeof meetingBody>;

const meeting = z.object({
  factId: z.string(),
  meetingId: z.string(),
  meetsOn: dayField,
  status: z.enum(meetingStatuses),
  state: z.enum(meetingStates),
  agendaLink: z.nullable(z.string()),
  papersLink: z.nullable(z.string()),
  minutesLink: z.nullable(z.string()),
  webcastLink: z.nullable(z.string()),
  note: z.nullable(z.string()),
  publication: publicationField,
});
export type MeetingReply = z.output<typeof meeting>;

const body = z.object({
  bodyId: z.string(),
  /** The row that holds on the day: a change names it, so that a stale one is refused. */
  factId: z.string(),
  validFrom: dayField,
  name: z.string(),
  kind: z.enum(bodyKinds),
  purpose: z.nullable(z.string()),
  meetsEveryMonths: z.nullable(z.int()),
  termsReviewDue: dayOrNone,
  endedOn: dayOrNone,
  link: z.nullable(z.string()),
  publication: publicationField,
  standing: z.enum(meetingStandings),
  lastHeldOn: dayOrNone,
  nextOn: dayOrNone,
  meetsBy: dayOrNone,
  isTermsReviewOverdue: z.boolean(),
  /** Meetings whose day has passed and of which nobody has said whether they were held. */
  notSaid: z.int(),
});
export type BodyReply = z.output<typeof body>;

const found = z.extend(body, {
  /** The latest first. */
  meetings: z.array(meeting),
  history: z.array(historyStep),
  dates: datesShown,
});
export type BodyFound = z.output<typeof found>;

const savedBody = z.object({ bodyId: z.string() });
const savedMeeting = z.object({ meetingId: z.string(), bodyId: z.string() });

/** Bodies that oversee the duty, and their meetings. The Channel panel is none of them. */
export const governanceApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/bodies',
    summary: 'Bodies as they stand on a day, with the meetings before and after it, those that the reader may see',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: z.extend(asAtQuery, { kind: z.optional(z.enum(bodyKinds)), standing: z.optional(z.enum(meetingStandings)) }),
    reply: z.object({ bodies: z.array(body), all: z.int(), dates: datesShown }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/bodies/file',
    summary: 'Bodies and their meetings as CSV or an accessible spreadsheet',
    allow: readsFigures,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/bodies/:id',
    summary: 'One body: its meetings, what is due, its history',
    allow: readsFigures,
    isCached: 'by-publication',
    params: rowParams,
    query: asAtQuery,
    reply: found,
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/bodies',
    summary: 'Add a body, with the day since which it has been there as described',
    allow: ['lead'],
    params: authorityParams,
    body: z.extend(bodyBody, { since: dayField }),
    reply: savedBody,
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/:authority/bodies/:id/change',
    summary: 'Change a body from a day on, or correct what was wrong; the id is that of the row on the screen',
    allow: ['lead'],
    params: rowParams,
    body: z.extend(bodyBody, changingFields),
    reply: z.extend(savedBody, changedFields),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/bodies/:id/withdraw',
    summary: 'Withdraw a row entered by mistake, with the reason; what was said before it holds again',
    allow: ['lead'],
    params: rowParams,
    body: z.object({ reason: reasonField }),
    reply: savedBody,
  }),
  addMeeting: endpoint({
    method: 'POST',
    path: '/api/:authority/bodies/:id/meetings',
    summary: 'Add a meeting of a body: planned, held or cancelled',
    allow: ['lead'],
    params: rowParams,
    body: meetingBody,
    reply: savedMeeting,
  }),
  changeMeeting: endpoint({
    method: 'POST',
    path: '/api/:authority/meetings/:id/change',
    summary: 'Say that a meeting was held, or anything else anew; the id is that of the row on the screen',
    allow: ['lead'],
    params: rowParams,
    body: meetingBody,
    reply: savedMeeting,
  }),
  withdrawMeeting: endpoint({
    method: 'POST',
    path: '/api/:authority/meetings/:id/withdraw',
    summary: 'Withdraw a meeting entered by mistake, with the reason',
    allow: ['lead'],
    params: rowParams,
    body: z.object({ reason: reasonField }),
    reply: savedMeeting,
  }),
};
