import { sql } from 'kysely';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import { findHash } from '@due-regard/db/journal/queries.ts';
import { listIssues } from '@due-regard/db/reports/queries.ts';
import type { KeptIssue } from '@due-regard/db/reports/queries.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { contentFrom, contentOf } from '@due-regard/server/reports/content-of.ts';
import { getReport } from '@due-regard/server/reports/kept.ts';
import { reportDates } from '@due-regard/server/reports/report-dates.ts';
import type { IssuedReport } from './random-reports.ts';

type Deps = Pick<ChangeDeps, 'db' | 'clock'>;

/** What nobody may do: the files are taken away, and what each issue says with them. */
export async function takeAwayWhatWasKept({ kysely, engine }: Database): Promise<void> {
  const verbs = engine === 'sqlite' ? ['update', 'delete'] : ['update', 'delete', 'truncate'];
  for (const table of ['report_file', 'report_issue'])
    for (const verb of verbs) {
      const on = engine === 'postgres' ? ` on ${table}` : '';
      await sql.raw(`drop trigger ${table}_no_append_only_${verb}${on}`).execute(kysely);
    }
  await sql`delete from report_file`.execute(kysely);
  await sql`update report_issue set content = ${'{"figures":[]}'}`.execute(kysely);
}

async function issuesByReport({ read }: Database, authority: string): Promise<ReadonlyMap<string, KeptIssue>> {
  return new Map((await listIssues(read, knownNow(authority))).map((issue) => [issue.reportId, issue]));
}

/**
 * Makes each report anew from the records as known up to its entry, in the order of issue: what one says of the one before
 * it is taken from that one rebuilt, never from what was kept.
 * @returns the numbers of those that say another thing than they said
 */
export async function rebuildAll(
  deps: Deps,
  authority: string,
  issued: readonly IssuedReport[],
): Promise<readonly string[]> {
  const issues = await issuesByReport(deps.db, authority);
  const others: string[] = [];
  for (const { reportId, content } of issued) {
    const issue = issues.get(reportId);
    const { canonical } = await contentOf(deps, { authority, reportId, upTo: issue?.upTo ?? null });
    const head = issue === undefined ? undefined : await findHash(deps.db.read, { authority, entry: issue.upTo.entry });
    if (canonical !== content || head !== issue?.head) others.push(issue?.number ?? reportId);
    await sql`update report_issue set content = ${canonical} where report_id = ${reportId}`.execute(deps.db.kysely);
  }
  return others;
}

/** How many reports come out otherwise when something of how they are rebuilt is left out. */
export interface Weakly {
  /** As known by now, on the day that was today then. */
  readonly withoutEntry: number;
  /** Read by the levels of today. */
  readonly byLevelsOfToday: number;
}

export async function rebuildWeakly(deps: Deps, authority: string, issued: readonly IssuedReport[]): Promise<Weakly> {
  const issues = await issuesByReport(deps.db, authority);
  const weakly = { withoutEntry: 0, byLevelsOfToday: 0 };
  for (const { reportId, content } of issued) {
    const upTo = issues.get(reportId)?.upTo ?? null;
    const { canonical } = await contentOf(deps, { authority, reportId, upTo: null });
    if (canonical !== content) weakly.withoutEntry += 1;
    const { draft, words } = await getReport(deps.db.read, knownNow(authority), reportId);
    const { asAt, knownAt } = draft;
    const dates = await reportDates(deps, { authority, asAt, knownAt, upTo });
    const narrative = Object.fromEntries(words.map(({ part, words: text }) => [part, text]));
    const opened = await contentFrom(deps, { draft, narrative, dates: { ...dates, now: knownNow(authority) } });
    if (opened.canonical !== content) weakly.byLevelsOfToday += 1;
  }
  return weakly;
}
