import { refused } from '@due-regard/shared/http/problem.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { changedFigures } from '@due-regard/shared/reports/sections/changed.ts';
import type { ChangedFigure } from '@due-regard/shared/reports/sections/changed.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { findIssuedContent } from '@due-regard/db/reports/queries.ts';
import type { FileReply } from '../http/serve.ts';
import { knownNow } from '../http/as-at.ts';
import { contentOf } from './content-of.ts';
import { fileOfReport, shownPage } from './file-of-report.ts';
import { writeReport } from './forms/write-report.ts';
import { approvalOf, getReport } from './kept.ts';
import type { KeptReport } from './kept.ts';
import { mayReadReport } from './may-read.ts';

type ReadDeps = Pick<ChangeDeps, 'db' | 'clock'>;

interface SaidReport {
  readonly content: ReportContent;
  readonly contentSha256: string;
}

/** What a report says: as it was issued or approved, or as the records stand now. @throws Refusal `not-found` to who may not read it */
export async function readContent(deps: ReadDeps, actor: Actor, reportId: string): Promise<SaidReport> {
  return contentAsItStands(deps, await readableReport(deps, actor, reportId));
}

/** The same as a page by itself: of an issue the page that was kept, byte for byte. */
export async function pageOfReport(deps: ReadDeps, actor: Actor, reportId: string): Promise<FileReply> {
  const report = await readableReport(deps, actor, reportId);
  if (report.issue !== null) return shownPage(await fileOfReport(deps.db.read, actor, { id: reportId, form: 'html' }));
  const { content } = await contentAsItStands(deps, report);
  return shownPage(await writeReport({ content, issue: null }, 'html'));
}

/**
 * What an issued report said beside what the same report would say today of the same day: what was corrected since.
 * @throws Refusal `not-found` for a report that is not issued
 */
export async function compareWithToday(
  deps: ReadDeps,
  actor: Actor,
  reportId: string,
): Promise<{ readonly rows: readonly ChangedFigure[] }> {
  const report = await readableReport(deps, actor, reportId);
  if (report.issue === null) throw refused('not-found');
  const { content } = await contentAsItStands(deps, report);
  const today = await contentOf(deps, { authority: actor.authority, reportId, upTo: null, isAsKnownNow: true });
  return { rows: changedFigures(content.figures, today.content.figures) };
}

type Readable = KeptReport & Pick<Actor, 'authority'>;

async function readableReport({ db }: ReadDeps, { authority, roles }: Actor, reportId: string): Promise<Readable> {
  const report = await getReport(db.read, knownNow(authority), reportId);
  if (!mayReadReport(report, roles)) throw refused('not-found');
  return { ...report, authority };
}

async function contentAsItStands(deps: ReadDeps, report: Readable): Promise<SaidReport> {
  const { authority, issue } = report;
  const { reportId } = report.draft;
  if (issue !== null) {
    const content = await findIssuedContent(deps.db.read, { authority, reportId });
    if (content === undefined) throw refused('not-found');
    return { content, contentSha256: issue.contentSha256 };
  }
  // What is approved is issued just so: it is that which is read, whatever was entered since.
  const upTo = approvalOf(report)?.upTo ?? null;
  const { content, sha256 } = await contentOf(deps, { authority, reportId, upTo });
  return { content, contentSha256: sha256 };
}
