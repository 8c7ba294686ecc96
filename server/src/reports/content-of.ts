import { createHash } from 'node:crypto';
import { canonicalContent } from '@due-regard/shared/reports/canonical.ts';
import type { ReportContent, ReportHead } from '@due-regard/shared/reports/content.ts';
import type { ReportDraft } from '@due-regard/shared/reports/draft.ts';
import type { Narrative, ReportBefore } from '@due-regard/shared/reports/facts.ts';
import { reportContent } from '@due-regard/shared/reports/report-content.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { knownBeforeEntry } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { findIssuedContent, listIssues } from '@due-regard/db/reports/queries.ts';
import type { KeptDraft } from '@due-regard/db/reports/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { Dates } from '../http/as-at.ts';
import { getReport } from './kept.ts';
import { readReportFacts } from './read-facts.ts';
import { reportBefore } from './report-before.ts';
import { reportDates } from './report-dates.ts';
import type { UpTo } from './report-dates.ts';

interface Asked {
  readonly authority: string;
  readonly reportId: string;
  /** Null: as the records stand now. */
  readonly upTo: UpTo | null;
  /** Of the same day, with all that was learnt of it since; absent, as known on the day that the report names. */
  readonly isAsKnownNow?: true;
}

export interface MadeContent {
  readonly content: ReportContent;
  /** The text that is kept and hashed. */
  readonly canonical: string;
  readonly sha256: string;
}

/**
 * What a report says, made of the records: as they stand, or as they stood up to an entry of the record of changes.
 * @throws Refusal `not-found` when there was no such report
 */
export async function contentOf(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  { authority, reportId, upTo, isAsKnownNow }: Asked,
): Promise<MadeContent> {
  const { read } = deps.db;
  // Its words are those of the same moment, whatever day the figures are known at.
  const moment = upTo === null ? knownNow(authority) : knownBeforeEntry(authority, upTo.entry + 1);
  const { draft, words } = await getReport(read, moment, reportId);
  const { asAt } = draft;
  const knownAt = isAsKnownNow === true ? null : draft.knownAt;
  const dates = await reportDates(deps, { authority, asAt, knownAt, upTo });
  return contentFrom(deps, { draft, dates, narrative: narrativeOf(words) });
}

/** What a report is to be, with what the council was called when that was written. */
type Draft = ReportDraft & Pick<KeptDraft, 'council'>;

interface From {
  readonly draft: Draft;
  readonly dates: Dates;
  readonly narrative: Narrative;
}

/** The same of what a report is to be, whether or not that is kept. */
export async function contentFrom(
  deps: Pick<ChangeDeps, 'db'>,
  { draft, dates, narrative }: From,
): Promise<MadeContent> {
  const { read } = deps.db;
  const head = await headOf(read, draft, dates);
  const facts = await readReportFacts(deps, { dates, head, before: await beforeOf(read, draft, dates) });
  return made(reportContent(facts, narrative));
}

function made(content: ReportContent): MadeContent {
  const canonical = canonicalContent(content);
  return { content, canonical, sha256: createHash('sha256').update(canonical).digest('hex') };
}

function narrativeOf(words: readonly { readonly part: string; readonly words: string }[]): Narrative {
  return Object.fromEntries(words.flatMap(({ part, words: text }) => (text === '' ? [] : [[part, text]])));
}

async function headOf(read: Reader, draft: Draft, { authority, now }: Dates): Promise<ReportHead> {
  const { kind, title, from, to, asAt, knownAt, publication, paragraph, interest, meeting, meetsOn } = draft;
  const corrected = (await listIssues(read, now)).find(({ reportId }) => reportId === draft.corrects);
  return {
    kind,
    title,
    authority: draft.council,
    isDemonstration: authority.is_demonstration === 1,
    from,
    to,
    asAt,
    knownAt,
    publication,
    exemption: paragraph === null || interest === null ? null : { paragraph, interest },
    meeting: meeting === null ? null : { body: meeting, on: meetsOn },
    corrects: corrected === undefined ? null : { number: corrected.number, what: draft.corrected ?? '' },
  };
}

/** What the report before it said, for what has changed since. */
async function beforeOf(read: Reader, draft: Draft, { now }: Dates): Promise<ReportBefore | null> {
  const before = await reportBefore(read, now, draft);
  if (before === undefined) return null;
  const { issue, draft: earlier } = before;
  const content = await findIssuedContent(read, { authority: now.authority, reportId: issue.reportId });
  return content === undefined ? null : { number: issue.number, asAt: earlier.asAt, figures: content.figures };
}
