import * as z from 'zod/mini';
import { paperFormats, paperTypes } from '../../http/downloads.ts';
import { endpoint } from '../../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField } from '../../http/fields.ts';
import { datesShown } from '../../http/figures.ts';
import { seesCounts } from '../../people/role.ts';
import { changeReasons } from '../reasons.ts';
import { panelRoot as root, reading, saving } from './asking.ts';
import { areaBody, signOffBody, statementBody } from './fields.ts';
import { statementStandings } from './statement.ts';

/** How far a year's statement is. */
export const statementShort = z.object({
  year: z.int(),
  standing: z.enum(statementStandings),
  dueOn: dayField,
  answered: z.int(),
  of: z.int(),
});

const areaShown = z.object({
  code: z.string(),
  heading: z.string(),
  asks: z.string(),
  answer: areaBody,
  /** What last year's statement said of the same; null where nothing was entered. */
  lastYear: z.nullable(areaBody),
});

const statementReply = z.extend(statementShort, {
  factId: z.nullable(z.string()),
  /** Not so on an earlier day, where it stood signed and was changed since: what was signed is shown, and not to be changed. */
  isAsItStands: z.boolean(),
  /** Which version of the areas it goes through; null before there was a statement. */
  version: z.nullable(z.string()),
  areas: z.array(areaShown),
  /** The oldest first. The last holds unless it was changed since; what each signed stays as it was. */
  signatures: z.array(
    z.object({
      by: z.string(),
      onDay: dayField,
      areas: z.array(z.object({ heading: z.string(), answer: areaBody })),
      changes: z.array(z.object({ onDay: dayField, reason: z.enum(changeReasons) })),
    }),
  ),
  /** Years with a statement, and the one asked for. */
  years: z.array(z.int()),
  dates: datesShown,
});
export type StatementReply = z.output<typeof statementReply>;

const year = z.string().check(z.regex(/^20\d\d$/, 'year'));
const statementParams = z.extend(authorityParams, { year });

/** The Channel annual assurance statement. */
export const panelStatementApi = {
  find: endpoint({
    ...reading,
    path: `${root}/statements/:year`,
    summary: 'The Channel annual assurance statement of a year, with the year before',
    params: statementParams,
    reply: statementReply,
  }),
  save: endpoint({
    ...saving,
    path: `${root}/statements/:year`,
    summary: 'Rate the areas of control of a year',
    params: statementParams,
    body: statementBody,
  }),
  signOff: endpoint({
    ...saving,
    allow: seesCounts,
    path: `${root}/statements/:year/sign-off`,
    summary: 'Sign the Channel annual assurance statement of a year',
    params: statementParams,
    body: signOffBody,
  }),
  paper: endpoint({
    ...reading,
    path: `${root}/statements/:year/paper`,
    summary: 'The Channel annual assurance statement of a year as a paper',
    params: statementParams,
    query: z.extend(asAtQuery, { format: z.enum(paperFormats) }),
    givesFile: paperTypes,
  }),
};
