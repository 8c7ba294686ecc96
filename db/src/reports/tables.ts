import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ExemptParagraph } from '@due-regard/shared/disclosure/release.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { ReportForm } from '@due-regard/shared/reports/issue.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import type { ReportStep } from '@due-regard/shared/reports/standing.ts';
import type { Fact } from '../facts.ts';

/** What a report is to be, before it is issued. */
export interface ReportDraftTable extends Fact {
  report_id: string;
  kind: ReportKind;
  title: string;
  from_on: IsoDate;
  to_on: IsoDate;
  as_at: IsoDate;
  known_at: IsoDate | null;
  publication: Publication;
  exempt_paragraph: ExemptParagraph | null;
  exempt_interest: string | null;
  /** Where it goes, in words, and the day. */
  meeting: string | null;
  meets_on: IsoDate | null;
  /** The issue that it corrects, and what is corrected. */
  corrects: string | null;
  corrected: string | null;
  /** What the council was called when this was written. */
  council: string;
  written_by: string;
}

/** What officers wrote in one part of a report; an empty text is nothing any more. */
export interface ReportWordsTable extends Fact {
  report_id: string;
  part: string;
  words: string;
  written_by: string;
}

/** That somebody found a report fit: to be read by another, or to be issued just so. */
export interface ReportStepTable extends Fact {
  report_id: string;
  step: ReportStep;
  taken_by: string;
  /** Why it was sent back. */
  reason: string | null;
  /** SHA-256 of the content that they had before them, and up to which entry it was known; null for what was sent back. */
  content_sha256: string | null;
  up_to_entry: number | null;
  up_to_at: Instant | null;
  up_to_day: IsoDate | null;
}

/** A report as it was issued: nothing of it ever changes. */
export interface ReportIssueTable extends Fact {
  report_id: string;
  number: string;
  issued_on: IsoDate;
  /** As the colophon says it. */
  issued_at: Instant;
  /** JSON: all that it says. */
  content: string;
  content_sha256: string;
  up_to_entry: number;
  up_to_at: Instant;
  up_to_day: IsoDate;
  /** The hash of that entry in the record of changes. */
  head: string;
  /** JSON: form, name, size and SHA-256 of each file. */
  files: string;
}

/** The bytes of an issued report. They stand in no fact: the issue holds their SHA-256. */
export interface ReportFileTable {
  authority_id: string;
  report_id: string;
  form: ReportForm;
  bytes: Uint8Array;
}

export interface ReportTables {
  report_draft: ReportDraftTable;
  report_words: ReportWordsTable;
  report_step: ReportStepTable;
  report_issue: ReportIssueTable;
  report_file: ReportFileTable;
}
