import { publications } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import { reportKinds } from '@due-regard/shared/reports/kinds.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import { contentOf } from '@due-regard/server/reports/content-of.ts';
import { issueReport } from '@due-regard/server/reports/issue-report.ts';
import { findReportFit } from '@due-regard/server/reports/take-step.ts';
import type { Office } from '../../support/one-of-everything.ts';
import { hiddenWord } from './house.ts';
import type { Ids } from './house.ts';

/** A report of each kind and level, issued: what it tells is what readers of its level may read. @returns their ids */
export async function issueReports(office: Office): Promise<readonly Ids[]> {
  const all: Ids[] = [];
  for (const level of publications)
    for (const kind of reportKinds) all.push(new Map([['reports', await issued(office, kind, level)]]));
  return all;
}

async function issued(office: Office, kind: ReportKind, publication: Publication): Promise<string> {
  const { app, authority } = office;
  const { reportId } = await office.tell(reportApi.begin, 'reports', {
    kind,
    title: publication === 'officers' ? `${hiddenWord} report` : 'Report',
    from: '2018-10-01',
    to: '2019-09-30',
    asAt: '2019-09-30',
    knownAt: null,
    publication,
    paragraph: publication === 'exempt' ? '7' : null,
    interest: publication === 'exempt' ? 'It would help those who mean harm' : null,
    meeting: null,
    meetsOn: null,
    corrects: null,
    corrected: null,
  });
  for (const [step, userId] of [
    ['reviewed', 'who-reviewed'],
    ['approved', 'who-approved'],
  ] as const) {
    const { sha256: contentSha256 } = await contentOf(app.deps, { authority, reportId, upTo: null });
    const actor = { authority, userId, roles: ['lead'] as const, requestId: null };
    await findReportFit(app.deps, actor, { reportId, step, contentSha256 });
  }
  const issuer = { authority, userId: 'who-approved', roles: ['lead'] as const, requestId: null };
  await issueReport(app.deps, issuer, reportId);
  return reportId;
}
