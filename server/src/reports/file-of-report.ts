import { refused } from '@due-regard/shared/http/problem.ts';
import type { ReportForm } from '@due-regard/shared/reports/issue.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { findReportFile } from '@due-regard/db/reports/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { FileReply } from '../http/serve.ts';
import { servedPolicyOf } from './forms/html-style.ts';
import { getReport } from './kept.ts';
import { mayReadReport } from './may-read.ts';

/** A report that is shown as a page, under the content policy of the style that stands in it. */
export function shownPage(file: FileReply): FileReply {
  return { ...file, shownUnder: servedPolicyOf(new TextDecoder().decode(file.bytes)) };
}

/** A file of an issued report, byte for byte as it was issued. @throws Refusal `not-found` for whoever may not read it */
export async function fileOfReport(
  read: Reader,
  { authority, roles }: Pick<Actor, 'authority' | 'roles'>,
  { id, form }: { readonly id: string; readonly form: ReportForm },
): Promise<FileReply> {
  const report = await getReport(read, knownNow(authority), id);
  const said = report.issue?.files.find((file) => file.form === form);
  if (said === undefined || !mayReadReport(report, roles)) throw refused('not-found');
  const bytes = await findReportFile(read, { authority, reportId: id, form });
  if (bytes === undefined) throw refused('not-found');
  return { bytes, mediaType: said.mediaType, fileName: said.fileName };
}
