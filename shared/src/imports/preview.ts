import * as z from 'zod/mini';
import { dayField } from '../http/fields.ts';
import { planPreview, replyPreview } from './plans/preview.ts';
import { entriesPreview } from './registers/preview.ts';
import { leftOutParts } from './row-problem.ts';

export const rowProblem = z.object({
  row: z.nullable(z.int()),
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
  reason: z.string(),
  /** The rule of a register that it breaks, in words. */
  rule: z.optional(z.string()),
  /** Whose row it is. */
  school: z.optional(z.string()),
  /** What is left out when bad rows are; absent, the whole row. */
  leavesOut: z.optional(z.enum(leftOutParts)),
  /** Whether the right value can be given here, for a file that waits. */
  canBeMended: z.optional(z.boolean()),
});

const school = z.object({ urn: z.string(), name: z.string() });

/** What a register file would change; the same object that the command line prints. */
export const registerPreview = z.object({
  appeared: z.array(school),
  disappeared: z.array(z.extend(school, { successors: z.array(z.string()), closedOn: dayField, basis: z.string() })),
  renamed: z.array(z.object({ urn: z.string(), from: z.string(), to: z.string() })),
  closed: z.array(z.extend(school, { closedOn: z.nullable(dayField) })),
  moved: z.array(z.extend(school, { from: z.nullable(z.string()), to: z.nullable(z.string()) })),
  /** Type, phase, control, trust, status or dates. */
  changed: z.array(z.extend(school, { what: z.array(z.string()) })),
  unchanged: z.int(),
  accepted: z.int(),
  refused: z.array(rowProblem),
  /** Rows of other councils, or of none, which were not taken. */
  ofOtherCouncils: z.int(),
  /** How many schools it would close by not listing them, where they are so many that it may be cut off; else 0. */
  closesMany: z.int(),
  /** Which kinds this file holds, in words: only these can disappear. */
  covers: z.array(z.string()),
  notes: z.array(z.string()),
});
export type RegisterPreview = z.output<typeof registerPreview>;

/** A row that names no organisation we can be sure of; an officer says which, once, and it is remembered. */
const unmatchedRow = z.object({
  row: z.int(),
  key: z.string(),
  shown: z.string(),
  /** Several organisations may be called so: what is said of it holds for this file alone. */
  isShared: z.boolean(),
  candidates: z.array(z.object({ organisationId: z.string(), name: z.string(), postcode: z.nullable(z.string()) })),
});

/** A row whose organisation is known because somebody said what its name means; null for none of ours. */
const rememberedRow = z.object({
  row: z.int(),
  shown: z.string(),
  organisationId: z.nullable(z.string()),
  name: z.nullable(z.string()),
});

/** A word in a file of a learning system or a list of staff of which nobody has said yet what it means. */
const unknownWord = z.object({
  about: z.enum(['course', 'audience']),
  key: z.string(),
  shown: z.string(),
  /** How many rows wait for it. */
  rows: z.int(),
});

/** Whom a file of a learning system or a list of staff speaks of, in numbers. */
const peopleTold = z.object({
  /** Different people in the rows that would be taken. */
  learners: z.int(),
  /** Of these, those whom the latest lists of staff name: only their training counts, unless the file was given to an organisation. */
  inStaffLists: z.int(),
  completed: z.int(),
  notCompleted: z.int(),
});

/** A total of rows that give a name and no id: how many of how many have a course, and of how many nothing is said. */
const namedTotal = z.object({
  course: z.string(),
  trained: z.int(),
  inPost: z.int(),
  /** Null in a file that was put by before these were counted. */
  unsaid: z.nullable(z.int()),
});

/** An organisation of the list of staff before of which a newer one says nothing, and the day of that list. */
const missingOrganisation = z.object({
  organisationId: z.string(),
  name: z.string(),
  listOn: dayField,
  /** People in post there on the newer list's day, as the list before says; null as above. */
  inPost: z.nullable(z.int()),
});

/** People in post in an organisation on a list's day, each once: by the list before, by this one, and who is in one alone. */
const inPostThere = z.object({
  /** Two organisations may have one name. Null in a file that was put by before these were kept. */
  organisationId: z.nullable(z.string()),
  name: z.string(),
  /** Null where no list before names the organisation. */
  before: z.nullable(z.int()),
  now: z.int(),
  joined: z.int(),
  left: z.int(),
});
export type InPostThere = z.output<typeof inPostThere>;

/** What any other file would add. */
export const rowsPreview = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  /** Rows with nothing filled in: still "no answer". */
  blank: z.int(),
  /** Rows with something filled in, but nothing in the columns that were read. */
  notRead: z.int(),
  /** Columns that hold days and were not read: perhaps an answer under a name that is not known. */
  unreadDays: z.array(z.string()),
  refused: z.array(rowProblem),
  unmatched: z.array(unmatchedRow),
  remembered: z.array(rememberedRow),
  /** Rows that would be left out because the user asked to leave bad rows out. */
  leftOut: z.int(),
  /** Rows of which only an answer or a cell would be. */
  partly: z.int(),
  notes: z.array(z.string()),
  /** The first rows as they were understood, so that a wrong column is seen before it is stored. */
  sample: z.array(z.array(z.string())),
  words: z.optional(z.array(unknownWord)),
  people: z.optional(peopleTold),
  /** The totals among what is accepted. */
  totals: z.optional(z.array(namedTotal)),
  /** Of a file of people: how many rows, or cells of wide rows, cannot be taken as they are; `refused` holds the first. */
  badRows: z.optional(z.int()),
  /**
   * Of a list of staff: how many rows wait for somebody to say what a name or word in them means. Without them people
   * would be missing among those in post, so that the list is taken in without them only when somebody says so.
   */
  unanswered: z.optional(z.int()),
  /** Of a list of staff: who is in post in each organisation that it names, by name. */
  inPost: z.optional(z.array(inPostThere)),
  /** Of a list of staff: whose people stay in post by the list before, unless somebody says that they have left. */
  missing: z.optional(z.array(missingOrganisation)),
  /** Whether nothing would change but that these people have left: the list says what the one before it says. */
  onlyEndingChanges: z.optional(z.boolean()),
  /** Of a learning system's export: rows that wait so; it is taken in without them as a matter of course. */
  unexplained: z.optional(z.int()),
  /** Of a file of people, a plan or a register: whether taking it in would leave everything as it is. */
  changesNothing: z.optional(z.boolean()),
  plan: z.optional(planPreview),
  reply: z.optional(replyPreview),
  entries: z.optional(entriesPreview),
});
export type RowsPreview = z.output<typeof rowsPreview>;
