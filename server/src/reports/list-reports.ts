import { publishBy } from '@due-regard/shared/reports/deadlines.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { entersFacts } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { ReportFound, ReportLine } from '@due-regard/shared/reports/api.ts';
import { whyNotApprove } from '@due-regard/shared/reports/standing.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listDrafts, listIssues, listReportWords } from '@due-regard/db/reports/queries.ts';
import type { KeptDraft, KeptIssue } from '@due-regard/db/reports/queries.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { knownNow } from '../http/as-at.ts';
import { getReport } from './kept.ts';
import type { KeptReport } from './kept.ts';
import { publicAddress } from './published-address.ts';
import { reportBefore } from './report-before.ts';
import { mayReadReport } from './may-read.ts';

/** Every report and every issue of a council. */
interface Shelf {
  readonly drafts: readonly KeptDraft[];
  readonly issues: readonly KeptIssue[];
}

async function readShelf(read: Reader, known: Known): Promise<Shelf> {
  return { drafts: await listDrafts(read, known), issues: await listIssues(read, known) };
}

type Reading = Pick<Actor, 'authority' | 'roles'>;

/** Reports that somebody may read: those being written first, then those issued, the newest first. */
export async function listReports(
  read: Reader,
  { authority, roles }: Reading,
): Promise<readonly Sendable<ReportLine>[]> {
  const known = knownNow(authority);
  const shelf = await readShelf(read, known);
  const lines: Sendable<ReportLine>[] = [];
  for (const draft of shelf.drafts) {
    const issue = shelf.issues.find(({ reportId }) => reportId === draft.reportId) ?? null;
    if (!mayReadReport({ draft, issue }, roles)) continue;
    // How a report stands before it is issued rests on all that was done to it.
    const standing = issue === null ? (await getReport(read, known, draft.reportId)).standing : 'issued';
    lines.push({ ...lineOf(draft, shelf), standing });
  }
  return lines.toSorted((one, other) => orderOf(other).localeCompare(orderOf(one), 'en', { numeric: true }));
}

/** By number; what has none yet stands before all that have. */
function orderOf({ number, reportId }: Pick<ReportLine, 'number' | 'reportId'>): string {
  return number === null ? `~${reportId}` : number;
}

function lineOf(draft: KeptDraft, { drafts, issues }: Shelf): Omit<Sendable<ReportLine>, 'standing'> {
  const { by: _by, seq: _seq, factId: _factId, council: _council, ...own } = draft;
  const issue = issues.find(({ reportId }) => reportId === draft.reportId);
  const correcting = new Set(drafts.filter(({ corrects }) => corrects === draft.reportId).map((one) => one.reportId));
  return {
    ...own,
    number: issue?.number ?? null,
    issuedOn: issue?.issuedOn ?? null,
    publishBy: publishBy(draft),
    correctedBy: issues.filter((one) => correcting.has(one.reportId)).map(({ number }) => number),
  };
}

/** One report whole. @throws Refusal `not-found` for whoever may not read it */
export async function readReport(
  read: Reader,
  { authority, roles, userId }: Actor,
  reportId: string,
): Promise<Sendable<ReportFound>> {
  const known = knownNow(authority);
  const report = await getReport(read, known, reportId);
  if (!mayReadReport(report, roles)) throw refused('not-found');
  const shelf = await readShelf(read, known);
  const { draft, standing, words, moves } = report;
  const isWriter = mayWrite(roles);
  return {
    ...lineOf(draft, shelf),
    standing,
    // What a report says stands in its content; what was typed is for those who write.
    words: isWriter ? words.map(({ part, words: text }) => ({ part, words: text })) : [],
    lastYear: isWriter ? await lastYearOf(read, known, { draft, shelf }) : null,
    // Who did what is for those who write reports; a reader of an issue needs nobody's name.
    steps: isWriter ? await stepsOf(read, report) : [],
    notApproved: isWriter ? whyNotApprove(moves, userId) : 'not-your-role',
    issue: issueOf(authority, report),
  };
}

function mayWrite(roles: readonly Role[]): boolean {
  const writers: readonly Role[] = entersFacts;
  return roles.some((role) => writers.includes(role));
}

async function stepsOf(read: Reader, { steps }: KeptReport): Promise<Sendable<ReportFound['steps']>> {
  const names = await personNames(read, [...new Set(steps.map(({ by }) => by))]);
  return steps.map(({ step, by, at, reason }) => ({ step, byName: actorName(by, names), at, reason }));
}

function issueOf(authority: string, { issue, draft }: KeptReport): Sendable<ReportFound['issue']> {
  if (issue === null) return null;
  const { number, issuedAt, upTo, head, contentSha256, files } = issue;
  return {
    issuedAt,
    upToEntry: upTo.entry,
    head,
    contentSha256,
    files: files.map(({ form, fileName, size, sha256 }) => ({ form, fileName, size, sha256 })),
    publicAddress: draft.publication === 'public' ? publicAddress(authority, number) : null,
  };
}

/**
 * What officers wrote in the report that it corrects, or else in the one of this kind before it, as far as its readers may
 * read that.
 */
async function lastYearOf(
  read: Reader,
  known: Known,
  { draft, shelf }: { readonly draft: KeptDraft; readonly shelf: Shelf },
): Promise<Sendable<ReportFound['lastYear']>> {
  const corrected = shelf.issues.find(({ reportId }) => reportId === draft.corrects);
  const before = corrected ?? (await reportBefore(read, known, draft))?.issue;
  if (before === undefined) return null;
  const told = await listReportWords(read, known, before.reportId);
  return { number: before.number, words: told.map(({ part, words }) => ({ part, words })) };
}
