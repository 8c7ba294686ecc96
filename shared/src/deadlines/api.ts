import * as z from 'zod/mini';
import { publications } from '../evidence/publication.ts';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, factParams, textField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { readsSchools } from '../people/role.ts';
import { deadlineKinds, deadlineStates, deadlineSubjects } from './deadline.ts';
import { dueSpans } from './filter.ts';

const deadline = z.object({
  deadlineId: z.string(),
  kind: z.enum(deadlineKinds),
  subject: z.object({ kind: z.enum(deadlineSubjects), id: z.string() }),
  what: z.string(),
  title: z.string(),
  dueOn: dayField,
  firstDueOn: dayField,
  slips: z.int(),
  ownerRole: z.nullable(z.string()),
  ownerOrganisation: z.nullable(z.string()),
  ownerUser: z.nullable(z.string()),
  /** What the person is called, while they hold a role here. */
  ownerName: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  publication: z.enum(publications),
  sameAs: z.nullable(z.string()),
  state: z.enum(deadlineStates),
});
export type ShownDeadline = z.output<typeof deadline>;

/** As much of it as one line says. */
const comingDeadline = z.pick(deadline, {
  deadlineId: true,
  kind: true,
  subject: true,
  what: true,
  title: true,
  dueOn: true,
});
export type ComingDeadline = z.output<typeof comingDeadline>;

const calendarQuery = z.extend(asAtQuery, {
  kind: z.optional(z.enum(deadlineKinds)),
  /** A role and an organisation, as long as they can be written. */
  owner: z.optional(textField(250)),
  agency: z.optional(textField(120)),
  due: z.optional(z.enum(dueSpans)),
});

/** Everything that falls due, in one list. */
export const calendarApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/calendar',
    summary: 'Everything that falls due at a date: overdue first, by kind, owner or agency',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: calendarQuery,
    reply: z.object({
      dates: datesShown,
      /** All there are, before the filters. */
      total: z.int(),
      deadlines: z.array(deadline),
      kinds: z.array(z.enum(deadlineKinds)),
      owners: z.array(z.string()),
      agencies: z.array(z.string()),
    }),
  }),
  next: endpoint({
    method: 'GET',
    path: '/api/:authority/calendar/next',
    summary: 'The next few things to fall due, and how many there are in all',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      /** All lines of the calendar from the day on. */
      total: z.int(),
      /** The first of them, at most eight. */
      deadlines: z.array(comingDeadline),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/calendar/file',
    summary: 'The same as a calendar file (iCalendar), each deadline a whole day',
    allow: readsSchools,
    params: authorityParams,
    query: calendarQuery,
    givesFile: ['text/calendar; charset=utf-8'],
  }),
};

/** The address from which a person's own calendar program reads. */
export const feedApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/calendar-feeds',
    summary: "One's own calendar address here, if one is in use; the address itself cannot be looked up again",
    allow: readsSchools,
    params: authorityParams,
    reply: z.object({ feeds: z.array(z.object({ feedId: z.string(), madeOn: dayField })) }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/:authority/calendar-feeds',
    summary: 'Makes a calendar address, shown once; one that was in use before stops at once',
    allow: readsSchools,
    params: authorityParams,
    reply: z.object({ feedId: z.string(), link: z.string() }),
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/:authority/calendar-feeds/:id/revoke',
    summary: "Stops one's own calendar address at once",
    allow: readsSchools,
    params: factParams,
  }),
};
