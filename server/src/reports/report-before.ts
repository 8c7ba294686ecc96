import { byDay } from '@due-regard/shared/calendar/iso-date.ts';
import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { ReportDraft } from '@due-regard/shared/reports/draft.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listDrafts, listIssues } from '@due-regard/db/reports/queries.ts';
import type { KeptDraft, KeptIssue } from '@due-regard/db/reports/queries.ts';
import { readerOf } from './read-facts.ts';

interface Earlier {
  readonly issue: KeptIssue;
  readonly draft: KeptDraft;
}

type Later = Pick<ReportDraft, 'reportId' | 'kind' | 'asAt' | 'publication' | 'corrects'>;

/**
 * The report of the same kind that comes before another: of those issued before it that its readers may read, and that
 * nothing has corrected, the one of the latest day; never the one that it corrects itself.
 */
export async function reportBefore(read: Reader, known: Known, later: Later): Promise<Earlier | undefined> {
  const drafts = new Map((await listDrafts(read, known)).map((draft) => [draft.reportId, draft]));
  const issues = await listIssues(read, known);
  const own = issues.find(({ reportId }) => reportId === later.reportId);
  const earlier = issues.flatMap((issue): readonly Earlier[] => {
    const draft = drafts.get(issue.reportId);
    return draft === undefined || (own !== undefined && issue.seq >= own.seq) ? [] : [{ issue, draft }];
  });
  const corrected = new Set(earlier.map(({ draft }) => draft.corrects));
  return earlier
    .filter(({ draft }) => draft.kind === later.kind && draft.asAt <= later.asAt)
    .filter(({ draft }) => draft.reportId !== later.corrects && !corrected.has(draft.reportId))
    .filter(({ draft }) => mayRead(draft.publication, readerOf[later.publication]))
    .toSorted((one, other) => byDay(one.draft.asAt, other.draft.asAt) || one.issue.seq - other.issue.seq)
    .at(-1);
}
