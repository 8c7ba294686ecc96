import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import type { ReportDraft } from '@due-regard/shared/reports/draft.ts';
import type { ReportFileSaid, ReportForm } from '@due-regard/shared/reports/issue.ts';
import type { ReportMove, ReportStepTaken } from '@due-regard/shared/reports/standing.ts';
import type { ReportToPublish } from '@due-regard/shared/reports/deadlines.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** A report as it was begun or changed, with who did it and with which entry of the record of changes. */
export interface KeptDraft extends ReportDraft {
  readonly factId: string;
  readonly by: string;
  readonly seq: number;
  /** What the council was called when it was written. */
  readonly council: string;
}

/** Every report that is or was written, in the order of their last change. */
export async function listDrafts(db: Reader, known: Known): Promise<readonly KeptDraft[]> {
  const rows = await db
    .selectFrom('report_draft')
    .selectAll()
    .where(knownIn<'report_draft'>(known))
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
  return rows.map((row) => ({
    factId: row.fact_id,
    by: row.written_by,
    seq: row.recorded_seq,
    council: row.council,
    reportId: row.report_id,
    kind: row.kind,
    title: row.title,
    from: row.from_on,
    to: row.to_on,
    asAt: row.as_at,
    knownAt: row.known_at,
    publication: row.publication,
    paragraph: row.exempt_paragraph,
    interest: row.exempt_interest,
    meeting: row.meeting,
    meetsOn: row.meets_on,
    corrects: row.corrects,
    corrected: row.corrected,
  }));
}

export interface KeptWords {
  readonly factId: string;
  readonly reportId: string;
  readonly part: string;
  readonly words: string;
  readonly by: string;
  readonly seq: number;
}

/** What is written in the parts of a report. */
export async function listReportWords(db: Reader, known: Known, reportId: string): Promise<readonly KeptWords[]> {
  const rows = await db
    .selectFrom('report_words')
    .select(['fact_id', 'part', 'words', 'written_by', 'recorded_seq'])
    .where(knownIn<'report_words'>(known))
    .where('report_id', '=', reportId)
    .orderBy('recorded_seq')
    .execute();
  return rows.map((row) => ({
    factId: row.fact_id,
    reportId,
    part: row.part,
    words: row.words,
    by: row.written_by,
    seq: row.recorded_seq,
  }));
}

/** Everybody who ever began, changed or wrote in a report, also where somebody wrote it anew since. */
export async function listWritings(
  db: Reader,
  { authority, reportId }: { readonly authority: string; readonly reportId: string },
): Promise<readonly ReportMove[]> {
  const begun = await db
    .selectFrom('report_draft')
    .select(['written_by', 'recorded_seq'])
    .where('authority_id', '=', authority)
    .where('report_id', '=', reportId)
    .execute();
  const written = await db
    .selectFrom('report_words')
    .select(['written_by', 'recorded_seq'])
    .where('authority_id', '=', authority)
    .where('report_id', '=', reportId)
    .execute();
  return [...begun, ...written].map((row) => ({ seq: row.recorded_seq, by: row.written_by }));
}

/** Up to where the records were read when somebody found a report fit. */
export interface StepUpTo {
  readonly entry: number;
  readonly at: Instant;
  readonly today: IsoDate;
}

export interface KeptStep extends ReportStepTaken {
  readonly at: Instant;
  readonly reason: string | null;
  readonly contentSha256: string | null;
  readonly upTo: StepUpTo | null;
}

export async function listSteps(db: Reader, known: Known, reportId: string): Promise<readonly KeptStep[]> {
  const rows = await db
    .selectFrom('report_step')
    .selectAll()
    .where(knownIn<'report_step'>(known))
    .where('report_id', '=', reportId)
    .orderBy('recorded_seq')
    .execute();
  return rows.map((row) => ({
    seq: row.recorded_seq,
    by: row.taken_by,
    step: row.step,
    at: row.recorded_at,
    reason: row.reason,
    contentSha256: row.content_sha256,
    upTo:
      row.up_to_entry === null || row.up_to_at === null || row.up_to_day === null
        ? null
        : { entry: row.up_to_entry, at: row.up_to_at, today: row.up_to_day },
  }));
}

/** An issued report without what it says. */
export interface KeptIssue {
  readonly reportId: string;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly issuedAt: Instant;
  readonly contentSha256: string;
  readonly upTo: StepUpTo;
  readonly head: string;
  readonly files: readonly ReportFileSaid[];
  readonly seq: number;
}

/** Every issue, in their order. */
export async function listIssues(db: Reader, known: Known): Promise<readonly KeptIssue[]> {
  const rows = await db
    .selectFrom('report_issue')
    .select([
      'report_id',
      'number',
      'issued_on',
      'issued_at',
      'recorded_seq',
      'content_sha256',
      'up_to_entry',
      'up_to_at',
      'up_to_day',
      'head',
      'files',
    ])
    .where(knownIn<'report_issue'>(known))
    .orderBy('recorded_seq')
    .execute();
  return rows.map((row) => ({
    reportId: row.report_id,
    number: row.number,
    issuedOn: row.issued_on,
    issuedAt: row.issued_at,
    contentSha256: row.content_sha256,
    upTo: { entry: row.up_to_entry, at: row.up_to_at, today: row.up_to_day },
    head: row.head,
    files: filesIn(row.files),
    seq: row.recorded_seq,
  }));
}

/** Every report with the meeting to which it goes, for what falls due of it. */
export async function listReportsToPublish(db: Reader, known: Known): Promise<readonly ReportToPublish[]> {
  const rows = await db
    .selectFrom('report_draft')
    .select(['report_id', 'title', 'meets_on', 'recorded_at', 'written_by'])
    .where(knownIn<'report_draft'>(known))
    .where('meets_on', 'is not', null)
    .orderBy('recorded_seq')
    .execute();
  const issues = rows.length === 0 ? [] : await listIssues(db, known);
  return rows.map((row) => ({
    reportId: row.report_id,
    title: row.title,
    meetsOn: row.meets_on,
    saidOn: londonDay(row.recorded_at),
    issuedOn: issues.find(({ reportId }) => reportId === row.report_id)?.issuedOn ?? null,
    by: row.written_by,
  }));
}

/** What an issue says, as it was kept; undefined where it was never issued. */
export async function findIssuedContent(
  db: Reader,
  { authority, reportId }: { readonly authority: string; readonly reportId: string },
): Promise<ReportContent | undefined> {
  const row = await db
    .selectFrom('report_issue')
    .select('content')
    .where('authority_id', '=', authority)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row === undefined ? undefined : contentIn(row.content);
}

/** The bytes of a file of an issue; undefined where they are not there. */
export async function findReportFile(
  db: Reader,
  { authority, reportId, form }: { readonly authority: string; readonly reportId: string; readonly form: ReportForm },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db
    .selectFrom('report_file')
    .select('bytes')
    .where('authority_id', '=', authority)
    .where('report_id', '=', reportId)
    .where('form', '=', form)
    .executeTakeFirst();
  return row === undefined ? undefined : Uint8Array.from(row.bytes);
}

// What was written is what an issue was given.
function filesIn(json: string): readonly ReportFileSaid[] {
  return JSON.parse(json) as readonly ReportFileSaid[];
}
function contentIn(json: string): ReportContent {
  return JSON.parse(json) as ReportContent;
}
