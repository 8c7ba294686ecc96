import * as z from 'zod/mini';
import { endpoint } from '../../http/endpoint.ts';
import { countReasons } from '../counts.ts';
import { changeReasons } from '../reasons.ts';
import { authorityParams, dayField, factParams } from '../../http/fields.ts';
import { datesShown } from '../../http/figures.ts';
import { seesCounts } from '../../people/role.ts';
import { checkAnswers, supportAnswers } from './checks.ts';
import {
  accessBody,
  agencyBody,
  heldBody,
  meetingBody,
  numbersBody,
  requestBody,
  trainingBody,
  was,
} from './fields.ts';
import { meetingStates } from './meeting.ts';
import { requestStandings } from './request.ts';
import { panelRoot as root, reading, saving } from './asking.ts';
import { statementShort } from './statement-api.ts';
import { trainingStandings, trainingSubjectCodes } from './training.ts';
import { monthStandings } from './year.ts';

const none = z.nullable(dayField);
const withReason = { reason: z.enum(changeReasons) };

/** A thing and the fact in which it was last said. */
const ids = { thingId: z.string(), factId: z.string() };
const meetingRef = z.object({ thingId: z.string(), onDay: dayField });

const agency = z.object({
  thingId: z.string(),
  /** Null for one that the product starts with, of which nothing was said. */
  factId: z.nullable(z.string()),
  name: z.string(),
  standsFrom: dayField,
  standsTo: none,
});
export type AgencyReply = z.output<typeof agency>;

const meeting = z.object({
  ...ids,
  onDay: dayField,
  state: z.enum(meetingStates),
  held: z.nullable(heldBody),
  /** The checks of support plans for which the chair has entered a number; which number is asked for apart. */
  hasNumber: z.array(z.string()),
});
export type PanelMeetingReply = z.output<typeof meeting>;

const trainingRow = z.object({
  agencyId: z.string(),
  agency: z.string(),
  subject: z.enum(trainingSubjectCodes),
  standing: z.enum(trainingStandings),
  refreshDue: none,
  daysOverdue: z.int(),
  /** What was said; null where nothing is entered. */
  said: z.nullable(z.object({ ...ids, onDay: dayField, refreshMonths: z.nullable(z.int()) })),
});
export type TrainingRow = z.output<typeof trainingRow>;

const accessRow = z.object({
  agencyId: z.string(),
  agency: z.string(),
  said: z.nullable(z.object({ ...ids, answer: z.enum(['yes', 'no', 'held-elsewhere']), checkedOn: dayField })),
});
export type AccessRow = z.output<typeof accessRow>;

const request = z.object({
  ...ids,
  state: z.enum(['entered', 'held-elsewhere']),
  askedOn: dayField,
  agencyId: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  dueOn: none,
  answeredOn: none,
  standing: z.enum(requestStandings),
  daysLate: z.int(),
});
export type RequestReply = z.output<typeof request>;

function tally<Answer extends string>(answers: readonly [Answer, ...Answer[]]) {
  return z.object({ counts: z.partialRecord(z.enum(answers), z.int()), notEntered: z.int() });
}
const check = tally(checkAnswers);
const support = tally([...supportAnswers, 'number']);

const month = z.object({
  month: z.string(),
  standing: z.enum(monthStandings),
  held: z.array(meetingRef),
  planned: z.array(meetingRef),
  elsewhere: z.array(meetingRef),
  checksNotMet: z.int(),
});
export type MonthReply = z.output<typeof month>;

/** Requests are one for each asking about a person: who does not see counts is told nothing of them, not that there are none. */
const requestsShown = z.object({
  open: z.int(),
  overdue: z.int(),
  months: z.array(z.object({ month: z.string(), asked: z.int(), late: z.int(), isElsewhere: z.boolean() })),
});

const yearReply = z.object({
  months: z.array(month),
  attendance: z.array(
    z.object({ agencyId: z.string(), name: z.string(), present: z.int(), of: z.int(), notAsked: z.int() }),
  ),
  attendanceElsewhere: z.int(),
  checks: z.object({ chaired: check, police: check, areaPolice: check, together: check, chairDecided: check }),
  support: z.object({ consent: support, support, responsible: support, given: support, closure: support }),
  ahead: z.array(meetingRef),
  /** Null for who sees no counts. */
  requests: z.nullable(requestsShown),
  training: z.object({ overdue: z.int(), notTrained: z.int(), notEntered: z.int() }),
  access: z.object({ no: z.int(), notEntered: z.int() }),
  statement: statementShort,
  dates: datesShown,
});
export type PanelYearReply = z.output<typeof yearReply>;

const added = z.object({ thingId: z.string() });

/** The panel of the last twelve months, and its meetings. */
export const panelApi = {
  year: endpoint({
    ...reading,
    path: root,
    summary: 'The Channel panel over twelve months: meetings, gaps, attendance by agency, checks',
    params: authorityParams,
    reply: yearReply,
  }),
  meeting: endpoint({
    ...reading,
    path: `${root}/meetings/:id`,
    summary: 'A meeting of the Channel panel',
    params: factParams,
    reply: z.extend(meeting, { agencies: z.array(agency), dates: datesShown }),
  }),
  addMeeting: endpoint({
    ...saving,
    path: `${root}/meetings`,
    summary: 'Record a meeting of the Channel panel, with attendance by agency',
    params: authorityParams,
    body: meetingBody,
    reply: added,
  }),
  changeMeeting: endpoint({
    ...saving,
    path: `${root}/meetings/:id/change`,
    summary: 'Correct a meeting of the Channel panel',
    params: factParams,
    body: z.extend(meetingBody, withReason),
  }),
  withdrawMeeting: endpoint({
    ...saving,
    path: `${root}/meetings/:id/withdraw`,
    summary: 'Withdraw a meeting of the Channel panel',
    params: factParams,
    body: z.object(withReason),
  }),
  numbers: endpoint({
    ...reading,
    allow: seesCounts,
    path: `${root}/meetings/:id/numbers`,
    summary: 'In how many support plans of a meeting each check is met',
    params: factParams,
    reply: z.object({ factId: z.nullable(z.string()), numbers: numbersBody }),
  }),
  saveNumbers: endpoint({
    ...saving,
    allow: seesCounts,
    path: `${root}/meetings/:id/numbers`,
    summary: 'Say in how many support plans of a meeting each check is met',
    params: factParams,
    body: z.strictObject({ was, numbers: numbersBody, reason: z.optional(z.nullable(z.enum(countReasons))) }),
  }),
};

/** Who sits on the panel, what its members are trained in, and whether they can get into the system of cases. */
export const panelAgencyApi = {
  list: endpoint({
    ...reading,
    path: `${root}/agencies`,
    summary: 'The agencies of the Channel panel',
    params: authorityParams,
    reply: z.object({ agencies: z.array(agency), dates: datesShown }),
  }),
  add: endpoint({
    ...saving,
    path: `${root}/agencies`,
    summary: 'Add an agency to the Channel panel',
    params: authorityParams,
    body: agencyBody,
    reply: added,
  }),
  /** By the id of the agency: of those that the product starts with nothing was said yet. */
  change: endpoint({
    ...saving,
    path: `${root}/agencies/:id/change`,
    summary: 'Change the name or the days of an agency of the Channel panel',
    params: factParams,
    body: z.extend(agencyBody, { ...withReason, was }),
  }),
  /** For the chair alone: it is refused where a request names the agency, which nobody else may learn. */
  withdraw: endpoint({
    ...saving,
    allow: seesCounts,
    path: `${root}/agencies/:id/withdraw`,
    summary: 'Withdraw what was said of an agency of the Channel panel',
    params: factParams,
    body: z.object(withReason),
  }),
  training: endpoint({
    ...reading,
    path: `${root}/training`,
    summary: 'Training of members by agency, and access to the system of cases',
    params: authorityParams,
    reply: z.object({
      agencies: z.array(agency),
      subjects: z.array(z.object({ code: z.enum(trainingSubjectCodes), name: z.string() })),
      rows: z.array(trainingRow),
      access: z.array(accessRow),
      dates: datesShown,
    }),
  }),
  addTraining: endpoint({
    ...saving,
    path: `${root}/training`,
    summary: "Record the training of an agency's member",
    params: authorityParams,
    body: trainingBody,
    reply: added,
  }),
  withdrawTraining: endpoint({
    ...saving,
    path: `${root}/training/:id/withdraw`,
    summary: "Withdraw the training of an agency's member",
    params: factParams,
    body: z.object(withReason),
  }),
  addAccess: endpoint({
    ...saving,
    path: `${root}/access`,
    summary: "Record whether an agency's member can get into the system of cases",
    params: authorityParams,
    body: accessBody,
    reply: added,
  }),
  withdrawAccess: endpoint({
    ...saving,
    path: `${root}/access/:id/withdraw`,
    summary: 'Withdraw a check of access to the system of cases',
    params: factParams,
    body: z.object(withReason),
  }),
};

/** What agencies were asked for, and by when: for the chair alone, since each is a row about somebody. */
export const panelRequestApi = {
  list: endpoint({
    ...reading,
    allow: seesCounts,
    path: `${root}/requests`,
    summary: 'Requests for information, first those that are overdue',
    params: authorityParams,
    reply: z.object({ agencies: z.array(agency), requests: z.array(request), dates: datesShown }),
  }),
  add: endpoint({
    ...saving,
    allow: seesCounts,
    path: `${root}/requests`,
    summary: 'Record a request for information',
    params: authorityParams,
    body: requestBody,
    reply: added,
  }),
  change: endpoint({
    ...saving,
    allow: seesCounts,
    path: `${root}/requests/:id/change`,
    summary: 'Record the answer to a request, or correct it',
    params: factParams,
    body: z.extend(requestBody, withReason),
  }),
  withdraw: endpoint({
    ...saving,
    allow: seesCounts,
    path: `${root}/requests/:id/withdraw`,
    summary: 'Withdraw a request for information',
    params: factParams,
    body: z.strictObject(withReason),
  }),
};
