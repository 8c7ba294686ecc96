import { createHash } from 'node:crypto';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { reportForms } from '@due-regard/shared/reports/issue.ts';
import type { ReportFileSaid, ReportForm, ReportIssue } from '@due-regard/shared/reports/issue.ts';
import { nextNumber } from '@due-regard/shared/reports/number.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { findHash } from '@due-regard/db/journal/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listIssues } from '@due-regard/db/reports/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { tell } from '../jobs/progress.ts';
import type { LongDeps } from '../jobs/progress.ts';
import { contentOf } from './content-of.ts';
import type { MadeContent } from './content-of.ts';
import { writeReport } from './forms/write-report.ts';
import { approvalOf, getReport } from './kept.ts';
import type { Approval, KeptReport } from './kept.ts';

export interface Issued {
  readonly reportId: string;
  readonly number: string;
}

/**
 * Issues a report just as it was approved: its files are made and kept with it, and nothing of it ever changes.
 * @throws Refusal `conflict` when it is not approved or issued already, `stale` when another took its number meanwhile
 */
export async function issueReport(deps: LongDeps, actor: Actor, reportId: string): Promise<Issued> {
  const { authority } = actor;
  const { read } = deps.db;
  const approved = needApproval(await getReport(read, knownNow(authority), reportId));
  tell(deps, { step: 'Putting together what was approved' });
  const made = await contentOf(deps, { authority, reportId, upTo: approved.upTo });
  if (made.sha256 !== approved.contentSha256) throw new Error('what was approved is not what the records say of then');
  const issue = await issueOf(deps, authority, { approved, made });
  const files = await makeFiles(deps, { made, issue });
  return change(deps, actor, async (one) => {
    const now = await getReport(one.read, knownNow(authority), reportId);
    if (needApproval(now).seq !== approved.seq) throw refused('stale');
    if ((await numberFor(one.read, authority, issue.issuedOn)) !== issue.number) throw refused('stale');
    await one.record('report_issue', [
      {
        report_id: reportId,
        number: issue.number,
        issued_on: issue.issuedOn,
        issued_at: issue.issuedAt,
        content: made.canonical,
        content_sha256: made.sha256,
        up_to_entry: approved.upTo.entry,
        up_to_at: approved.upTo.at,
        up_to_day: approved.upTo.today,
        head: issue.head,
        files: JSON.stringify(files.map(({ said }) => said)),
      },
    ]);
    await one.addReportFiles(files.map(({ said: { form }, bytes }) => ({ report_id: reportId, form, bytes })));
    const after = { number: issue.number, contentSha256: made.sha256 };
    return one.done({ what: 'report.issued', subject: reportId, after }, { reportId, number: issue.number });
  });
}

/** @throws Refusal `conflict` for a report that is issued, or not approved as it stands now */
function needApproval(report: KeptReport): Approval {
  const { issue } = report;
  if (issue !== null) throw refused('conflict', `It is issued already, as report ${issue.number}.`);
  const approval = approvalOf(report);
  if (approval === undefined) throw refused('conflict', 'It is issued once it is approved as it stands now.');
  return approval;
}

async function issueOf(
  { db, clock }: LongDeps,
  authority: string,
  { approved, made }: { readonly approved: Approval; readonly made: MadeContent },
): Promise<ReportIssue> {
  const { entry } = approved.upTo;
  // Once for its papers and for what is kept: the files may be done after midnight.
  const issuedOn = await todayIn({ read: db.read, authority }, { clock });
  return {
    number: await numberFor(db.read, authority, issuedOn),
    issuedOn,
    issuedAt: clock.now(),
    upToEntry: entry,
    head: (await findHash(db.read, { authority, entry })) ?? '',
    contentSha256: made.sha256,
  };
}

async function numberFor(read: Reader, authority: string, today: IsoDate): Promise<string> {
  const issues = await listIssues(read, knownNow(authority));
  return nextNumber(
    issues.map(({ number }) => number),
    today,
  );
}

interface MadeFile {
  readonly said: ReportFileSaid;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every form of it, one after the other. */
async function makeFiles(
  deps: LongDeps,
  { made: { content }, issue }: { readonly made: MadeContent; readonly issue: ReportIssue },
): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = [];
  for (const [done, form] of reportForms.entries()) {
    tell(deps, { step: 'Making the files', done, of: reportForms.length });
    const { bytes, mediaType, fileName } = await writeReport({ content, issue }, form);
    files.push({ said: saidOf(form, { bytes, mediaType, fileName }), bytes });
  }
  return files;
}

function saidOf(
  form: ReportForm,
  { bytes, mediaType, fileName }: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string },
): ReportFileSaid {
  return { form, fileName, mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
