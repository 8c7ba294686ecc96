import * as z from 'zod/mini';
import { paperFormats, paperTypes, spreadsheetTypes } from '../http/downloads.ts';
import { endpoint } from '../http/endpoint.ts';
import {
  asAtQuery,
  authorityField,
  authorityParams,
  codeField,
  dayField,
  formatField,
  idField,
  textField,
} from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import {
  changedFields,
  changingFields,
  historyStep,
  publicationField,
  reasonField,
  rowParams,
} from '../http/register-fields.ts';
import { entersFacts, readsFigures } from '../people/role.ts';

/** Which of its papers: a year, or another value of the field that makes them. */
const paperOfField = textField(40);

const registerParams = z.object({ authority: authorityField, register: codeField });
const entryParams = z.object({ authority: authorityField, register: codeField, id: idField });

const value = z.nullable(z.union([z.string(), z.number(), z.array(z.string())]));
const values = z.record(z.string(), value);

const promise = z.object({
  field: z.string(),
  firstDueOn: dayField,
  slips: z.int(),
  /** The day on which what was promised and kept is owed again; null while it is owed as it was said. */
  againOn: z.nullable(dayField),
});

const entry = z.object({
  entryId: z.string(),
  /** The row that holds on the day: a change names it, so that a stale one is refused. */
  factId: z.string(),
  validFrom: dayField,
  name: z.string(),
  /** By the names of the register's fields. */
  values,
  publication: publicationField,
  /** One of the register's standings; null where it has none. */
  standing: z.nullable(z.string()),
  remark: z.nullable(z.string()),
  /** Days that were put off, or said otherwise at first. */
  promises: z.array(promise),
});
export type EntryReply = z.output<typeof entry>;

/** Something that entries name, with what it is called; what the reader may not see is not among them. */
const named = z.object({
  id: z.string(),
  /** A kind of thing in the house, or the code of a register. */
  of: z.string(),
  text: z.string(),
});

/** More are looked for in the register itself: a group may own a list of every school. */
export const mostNaming = 20;

/** Entries of another register that name this one: the first `mostNaming` of all, as its list has them. */
const naming = z.object({ register: z.string(), field: z.string(), all: z.int(), entries: z.array(entry) });

const found = z.extend(entry, {
  named: z.array(named),
  naming: z.array(naming),
  history: z.array(historyStep),
  dates: datesShown,
});
export type EntryFound = z.output<typeof found>;

/** Every field by its name; the register says which there are and what each may hold. */
const given = z.record(z.string(), z.unknown());

const saved = z.object({ entryId: z.string() });

/** Registers that are kept as entries: risks, recommendations, projects. What each holds is data (every-register.ts). */
export const registerApi = {
  overview: endpoint({
    method: 'GET',
    path: '/api/:authority/registers',
    summary: 'Every register with how many entries it holds on a day, of those that the reader may see',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ registers: z.array(z.object({ code: z.string(), entries: z.int() })), dates: datesShown }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/registers/:register',
    summary: 'The entries of a register as they stand on a day, those that the reader may see',
    allow: readsFigures,
    isCached: 'by-publication',
    params: registerParams,
    query: asAtQuery,
    reply: z.object({
      entries: z.array(entry),
      all: z.int(),
      /** Sentences over the whole register. */
      summary: z.array(z.string()),
      named: z.array(named),
      dates: datesShown,
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/registers/:register/file',
    summary:
      'A register as CSV or an accessible spreadsheet, in its own columns or in those of a file that others keep',
    allow: readsFigures,
    params: registerParams,
    query: z.extend(asAtQuery, { format: formatField, layout: z.optional(codeField) }),
    givesFile: spreadsheetTypes,
  }),
  paper: endpoint({
    method: 'GET',
    path: '/api/:authority/registers/:register/paper',
    summary: 'A register as a paper, such as the self-assessment of a year: Word, or an accessible spreadsheet',
    allow: readsFigures,
    params: registerParams,
    query: z.extend(asAtQuery, { of: paperOfField, format: z.enum(paperFormats) }),
    givesFile: paperTypes,
  }),
  choices: endpoint({
    method: 'GET',
    path: '/api/:authority/registers/:register/choices',
    summary:
      'What the fields of a register may name: actions, meetings, people with a role, entries of other registers',
    allow: entersFacts,
    params: registerParams,
    query: asAtQuery,
    reply: z.object({
      choices: z.array(
        z.extend(named, {
          /** Of a person: the closest level that they may read. */
          reach: z.optional(publicationField),
        }),
      ),
      dates: datesShown,
    }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/registers/:register/:id',
    summary: 'One entry: what it says, what names it, its history',
    allow: readsFigures,
    isCached: 'by-publication',
    params: entryParams,
    query: asAtQuery,
    reply: found,
  }),
  naming: endpoint({
    method: 'GET',
    path: '/api/:authority/naming/:id',
    summary: 'The entries that name something of the house, such as a board, or any of its meetings',
    allow: readsFigures,
    isCached: 'by-publication',
    params: rowParams,
    query: asAtQuery,
    reply: z.object({ naming: z.array(naming), named: z.array(named), dates: datesShown }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/registers/:register',
    summary: 'Add an entry, with the day from which it is true',
    allow: entersFacts,
    params: registerParams,
    body: z.object({ values: given, publication: publicationField, since: dayField }),
    reply: saved,
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/:authority/registers/:register/:id/change',
    summary: 'Change an entry from a day on, or correct what was wrong; the id is that of the row on the screen',
    allow: entersFacts,
    params: entryParams,
    body: z.object({ values: given, publication: publicationField, ...changingFields }),
    reply: z.extend(saved, changedFields),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/registers/:register/:id/withdraw',
    summary: 'Withdraw a row entered by mistake, with the reason; what was said before it holds again',
    allow: entersFacts,
    params: entryParams,
    body: z.object({ reason: reasonField }),
    reply: saved,
  }),
};
