import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import {
  asAtQuery,
  authorityField,
  authorityParams,
  dayField,
  idField,
  postcodeField,
  searchField,
  textField,
} from '../http/fields.ts';
import { provenance, scopeWords } from '../http/figures.ts';
import { entersFacts, readsSchools } from '../people/role.ts';
import { reachedClasses, trainingClasses } from '../training/standing.ts';
import { controls } from './control.ts';
import { closedBases } from './life.ts';
import { organisationKinds } from './organisation.ts';
import { phases } from './phase.ts';
import { successionKinds } from './succession.ts';

const params = z.object({ authority: authorityField, id: idField });

/** How many organisations a page of the register holds. */
export const registerPageSize = 50;

const summary = z.object({
  organisationId: z.string(),
  kind: z.enum(organisationKinds),
  urn: z.nullable(z.string()),
  dfeNumber: z.nullable(z.string()),
  name: z.string(),
  typeName: z.nullable(z.string()),
  phase: z.string(),
  control: z.string(),
  trust: z.nullable(z.string()),
  town: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  openedOn: z.nullable(dayField),
  closedOn: z.nullable(dayField),
  isOpen: z.boolean(),
  isInScope: z.boolean(),
  outOfScopeReason: z.nullable(z.string()),
  /** Null for what is not in scope. */
  reached: z.nullable(z.string()),
  upToDate: z.nullable(z.string()),
});
export type OrganisationSummary = z.output<typeof summary>;

const told = z.object({
  statementId: z.string(),
  /** The organisation that told it: a predecessor, where its history counts here. */
  organisationId: z.string(),
  toldOn: dayField,
  staffAnswer: z.nullable(z.string()),
  courseId: z.nullable(z.string()),
  heldOn: z.nullable(dayField),
  staffTrained: z.nullable(z.int()),
  staffInPost: z.nullable(z.int()),
  otherTraining: z.nullable(z.string()),
  dslAnswer: z.nullable(z.string()),
  dslCourseId: z.nullable(z.string()),
  dslTrainedOn: z.nullable(dayField),
  dslInPostSince: z.nullable(dayField),
  dslLeftOn: z.nullable(dayField),
  dslOtherTraining: z.nullable(z.string()),
  askedOn: z.nullable(dayField),
  remindedOn: z.nullable(dayField),
  source: z.nullable(z.string()),
  evidence: z.nullable(z.string()),
  /** The statement that it was put in the place of; one of `takenBack`. */
  replaces: z.nullable(z.string()),
  /** The file that it came from, also when it was corrected since. */
  batchId: z.nullable(z.string()),
  rowNumber: z.nullable(z.int()),
  decisions: z.array(
    z.object({
      decisionId: z.string(),
      role: z.string(),
      outcome: z.string(),
      equivalentCourseId: z.nullable(z.string()),
      heldOn: z.nullable(dayField),
      decidedOn: dayField,
      reason: z.string(),
    }),
  ),
});
export type ToldReply = z.output<typeof told>;

const takenBack = z.extend(told, {
  how: z.enum(['corrected', 'withdrawn', 'file-undone']),
  takenBackAt: z.string(),
  /** The name of who did it, looked up now, and the roles they held then. */
  by: z.string(),
  roles: z.array(z.string()),
  reason: z.nullable(z.string()),
});
export type TakenBackReply = z.output<typeof takenBack>;

const relative = z.object({
  successionId: z.string(),
  organisationId: z.string(),
  name: z.string(),
  kind: z.enum(successionKinds),
  carries: z.nullable(z.boolean()),
  on: z.nullable(dayField),
});

export const organisationReply = z.object({
  ...summary.shape,
  closedBasis: z.nullable(z.enum(closedBases)),
  closedReason: z.nullable(z.string()),
  staff: z.nullable(z.string()),
  dsl: z.nullable(z.string()),
  /** The day on which "up to date" next lapses by itself; null when it is not up to date. */
  upToDateUntil: z.nullable(dayField),
  statements: z.array(told),
  /** What was corrected or withdrawn since, the newest first. */
  takenBack: z.array(takenBack),
  predecessors: z.array(relative),
  successors: z.array(relative),
  /** Names, types and openings through time, the newest first. */
  history: z.array(z.object({ on: z.nullable(dayField), words: z.string() })),
  provenance,
});
export type OrganisationReply = z.output<typeof organisationReply>;

/** The register: schools, services, partners, members, out-of-school settings. */
export const organisationApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/organisations',
    summary: 'The register on a date, filtered and in pages',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: z.extend(asAtQuery, {
      search: z.optional(searchField),
      kind: z.optional(z.enum(organisationKinds)),
      phase: z.optional(z.enum(phases)),
      control: z.optional(z.enum(controls)),
      scope: z.optional(z.enum(['in', 'out'])),
      reached: z.optional(z.enum(reachedClasses)),
      upToDate: z.optional(z.enum(trainingClasses)),
      /** With a minus, the other way round. */
      sort: z.optional(z.enum(['name', '-name', 'phase', '-phase', 'control', '-control'])),
      page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/, 'page'))),
    }),
    reply: z.object({
      organisations: z.array(summary),
      total: z.int(),
      all: z.int(),
      page: z.int(),
      pageSize: z.int(),
      scope: scopeWords,
      provenance,
    }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/organisations/:id',
    summary: 'One organisation: what it is, what it told the council, where it came from',
    allow: readsSchools,
    isCached: true,
    params,
    query: asAtQuery,
    reply: organisationReply,
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/organisations',
    summary: 'Add a service, partner, group of members or out-of-school setting',
    allow: entersFacts,
    params: authorityParams,
    body: z.object({
      kind: z.enum(['service', 'partner', 'members', 'out-of-school']),
      name: textField(200),
      town: z.optional(z.nullable(textField(100))),
      postcode: z.optional(z.nullable(postcodeField)),
      openedOn: z.optional(z.nullable(dayField)),
    }),
    reply: z.object({ organisationId: z.string() }),
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/:authority/organisations/:id/close',
    summary: 'Say that an organisation that is not on the school register has closed',
    allow: entersFacts,
    params,
    body: z.object({ closedOn: dayField, reason: textField(500) }),
    reply: z.object({ organisationId: z.string() }),
  }),
  successionsToDecide: endpoint({
    method: 'GET',
    path: '/api/:authority/successions',
    summary: 'Mergers, splits and amalgamations where a person must say whether the history counts',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      successions: z.array(
        z.object({
          successionId: z.string(),
          kind: z.enum(successionKinds),
          predecessorId: z.string(),
          predecessorName: z.string(),
          successorId: z.string(),
          successorName: z.string(),
          on: z.nullable(dayField),
        }),
      ),
    }),
  }),
  decideSuccession: endpoint({
    method: 'POST',
    path: '/api/:authority/successions/:id/decide',
    summary: "Say whether the predecessor's history counts for the successor, with the reason",
    allow: entersFacts,
    params,
    body: z.object({ carries: z.boolean(), reason: textField(500) }),
    reply: z.object({ successionId: z.string() }),
  }),
};
