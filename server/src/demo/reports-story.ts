import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { dayField } from '@due-regard/shared/http/fields.ts';
import { reportKinds } from '@due-regard/shared/reports/kinds.ts';
import type { Actor, ProgramActor } from '@due-regard/db/change.ts';
import { contentOf } from '../reports/content-of.ts';
import { issueReport } from '../reports/issue-report.ts';
import { findReportFit } from '../reports/take-step.ts';
import { beginReport, writeWords } from '../reports/write-report-draft.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { story } from './story.ts';

const report = z.strictObject({
  kind: z.enum(reportKinds),
  title: z.string(),
  asAt: dayField,
  from: dayField,
  meeting: z.enum(['committee', 'cabinet']),
  words: z.record(z.string(), z.string()),
});
type DemoReport = z.output<typeof report>;

const reports = z
  .array(report)
  .parse(parse(readFileSync(fileURLToPath(import.meta.resolve('@due-regard/db/demo/reports.yaml')), 'utf8')));

/** Nobody approves what they wrote or reviewed: in the demonstration too three take a hand in each. */
const reader: ProgramActor & Actor = { ...demoActor, userId: 'demonstration-reader' };
const approver: ProgramActor & Actor = { ...demoActor, userId: 'demonstration-approver' };

/** The reports that went to the committee and to Cabinet, each on the day of its meeting. */
export const reportsStory: readonly Happening[] = reports.map((one) => ({
  on: one.asAt,
  words: one.title,
  run: (acting) => issue(acting, one),
}));

async function issue({ deps }: Acting, { words, meeting, ...said }: DemoReport): Promise<void> {
  const { reportId } = await beginReport(deps, demoActor, {
    ...said,
    to: said.asAt,
    knownAt: said.asAt,
    publication: 'public',
    paragraph: null,
    interest: null,
    meeting: story.bodies[meeting],
    meetsOn: said.asAt,
    corrects: null,
    corrected: null,
  });
  for (const [part, text] of Object.entries(words))
    await writeWords(deps, demoActor, { reportId, part, words: text, was: '' });
  for (const [actor, step] of [
    [reader, 'reviewed'],
    [approver, 'approved'],
  ] as const) {
    const { sha256: contentSha256 } = await contentOf(deps, { authority: story.code, reportId, upTo: null });
    await findReportFit(deps, actor, { reportId, step, contentSha256 });
  }
  await issueReport(deps, approver, reportId);
}
