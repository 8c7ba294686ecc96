import { refused } from '@due-regard/shared/http/problem.ts';
import { reportStanding } from '@due-regard/shared/reports/standing.ts';
import type { ReportMoves, ReportStanding } from '@due-regard/shared/reports/standing.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listDrafts, listIssues, listReportWords, listSteps, listWritings } from '@due-regard/db/reports/queries.ts';
import type { KeptDraft, KeptIssue, KeptStep, KeptWords, StepUpTo } from '@due-regard/db/reports/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** A report with all that is kept of it. */
export interface KeptReport {
  readonly draft: KeptDraft;
  readonly words: readonly KeptWords[];
  readonly steps: readonly KeptStep[];
  readonly issue: KeptIssue | null;
  readonly moves: ReportMoves;
  readonly standing: ReportStanding;
}

/** @throws Refusal `not-found` when there is no such report */
export async function getReport(read: Reader, known: Known, reportId: string): Promise<KeptReport> {
  const drafts = (await listDrafts(read, known)).filter((draft) => draft.reportId === reportId);
  const draft = drafts.at(-1);
  if (draft === undefined) throw refused('not-found');
  const words = await listReportWords(read, known, reportId);
  const steps = await listSteps(read, known, reportId);
  const issue = (await listIssues(read, known)).find((one) => one.reportId === reportId) ?? null;
  const moves: ReportMoves = {
    // What was written anew keeps its first writer: nobody else's blank makes them a stranger to it.
    writings: await listWritings(read, { authority: known.authority, reportId }),
    steps,
    isIssued: issue !== null,
  };
  return { draft, words, steps, issue, moves, standing: reportStanding(moves) };
}

/** An approval that holds: what was approved, and up to where the records were read for it. */
export interface Approval {
  readonly seq: number;
  readonly contentSha256: string;
  readonly upTo: StepUpTo;
}

/** @returns undefined where a report is not approved as it stands */
export function approvalOf({ standing, steps }: Pick<KeptReport, 'standing' | 'steps'>): Approval | undefined {
  if (standing !== 'approved') return undefined;
  const last = steps.findLast(({ step }) => step === 'approved');
  if (last === undefined || last.contentSha256 === null || last.upTo === null) return undefined;
  return { seq: last.seq, contentSha256: last.contentSha256, upTo: last.upTo };
}

/** A report that may still be changed. @throws Refusal `not-found`; `conflict` for one that is issued: it never changes any more */
export async function getUnissued(
  { read, authority }: Pick<Change, 'read' | 'authority'>,
  reportId: string,
): Promise<KeptReport> {
  const report = await getReport(read, knownNow(authority), reportId);
  if (report.issue === null) return report;
  const { number } = report.issue;
  throw refused('conflict', `It is issued as report ${number} and never changes. Begin a report that corrects it.`);
}

/** Whether a report is kept as it was issued. */
export async function isIssued(read: Reader, authority: string, reportId: string): Promise<boolean> {
  return (await listIssues(read, knownNow(authority))).some((one) => one.reportId === reportId);
}

/** @throws Refusal `not-found` where it was never issued */
export async function findIssued(
  read: Reader,
  { authority, reportId }: { readonly authority: string; readonly reportId: string },
): Promise<{ readonly reportId: string; readonly number: string }> {
  const issue = (await listIssues(read, knownNow(authority))).find((one) => one.reportId === reportId);
  if (issue === undefined) throw refused('not-found');
  return { reportId, number: issue.number };
}
