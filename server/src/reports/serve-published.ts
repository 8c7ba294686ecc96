import type { Hono } from 'hono';
import { refused } from '@due-regard/shared/http/problem.ts';
import { reportForms } from '@due-regard/shared/reports/issue.ts';
import type { ReportForm } from '@due-regard/shared/reports/issue.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { findReportFile, listDrafts, listIssues } from '@due-regard/db/reports/queries.ts';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/app-env.ts';
import { knownNow } from '../http/as-at.ts';
import { sendFile } from '../http/serve.ts';
import type { FileReply } from '../http/serve.ts';
import { shownPage } from './file-of-report.ts';
import { publishedPage } from './published-page.ts';
import type { PublicIssue } from './published-page.ts';

const council = ':authority{[a-z0-9-]{2,20}}';
const report = `${council}/:number{\\d{4}-\\d{2,6}}`;

/**
 * Public reports for anybody, without an account. They stand outside the contract: whoever asks is nobody, and all that
 * there is to read is what was issued for everybody.
 */
export function servePublished(app: Hono<AppEnv>, { db }: Pick<Deps, 'db'>): void {
  app.get(`/published/${council}`, async (context) => {
    const code = context.req.param('authority');
    const page = await db.atOneMoment(async () => {
      const authority = await findAuthority(db.read, code);
      if (authority === undefined) throw refused('not-found');
      return publishedPage(authority, await publicIssues(db.read, code));
    });
    return sendFile(context, page);
  });
  app.get(`/published/${report}`, async (context) =>
    sendFile(context, await db.atOneMoment(() => fileFor(db.read, { ...context.req.param(), form: 'html' }))),
  );
  app.get(`/published/${report}/:form{[a-z]{3,4}}`, async (context) =>
    sendFile(context, await db.atOneMoment(() => fileFor(db.read, context.req.param()))),
  );
}

/** The newest first. */
async function publicIssues(read: Reader, authority: string): Promise<readonly PublicIssue[]> {
  const known = knownNow(authority);
  const drafts = new Map((await listDrafts(read, known)).map((draft) => [draft.reportId, draft]));
  const issues = (await listIssues(read, known)).flatMap((issue) => {
    const draft = drafts.get(issue.reportId);
    return draft?.publication === 'public' ? [{ issue, draft }] : [];
  });
  return issues.toReversed().map((one) => ({
    ...one,
    correctedBy: issues.filter(({ draft }) => draft.corrects === one.issue.reportId).map(({ issue }) => issue.number),
  }));
}

interface Asked {
  readonly authority: string;
  readonly number: string;
  readonly form: string;
}

/** @throws Refusal `not-found` for what was not issued for everybody: whether it was issued at all is not told */
async function fileFor(read: Reader, { authority, number, form }: Asked): Promise<FileReply> {
  const found = (await publicIssues(read, authority)).find(({ issue }) => issue.number === number);
  const said = found?.issue.files.find((file) => file.form === form);
  if (found === undefined || said === undefined || !isForm(form)) throw refused('not-found');
  const bytes = await findReportFile(read, { authority, reportId: found.issue.reportId, form });
  if (bytes === undefined) throw refused('not-found');
  const file = { bytes, mediaType: said.mediaType, fileName: said.fileName };
  return form === 'html' ? shownPage(file) : file;
}

function isForm(form: string): form is ReportForm {
  return reportForms.some((one) => one === form);
}
