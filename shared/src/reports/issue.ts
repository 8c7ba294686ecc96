import type { Instant, IsoDate } from '../calendar/iso-date.ts';
import type { ReportContent } from './content.ts';

/** What the colophon of an issued report says: enough to find it, and to see that nothing of it was changed. */
export interface ReportIssue {
  /** Of all reports of the council, one after another: `2018-01`. */
  readonly number: string;
  /** The council's day, by which it has its number: of the demonstration its own day. */
  readonly issuedOn: IsoDate;
  /** By the clock: when its files were made. */
  readonly issuedAt: Instant;
  /** The entry of the record of changes up to which its content was known, and that entry's hash. */
  readonly upToEntry: number;
  readonly head: string;
  /** SHA-256 of the content as JSON, in hexadecimal digits. */
  readonly contentSha256: string;
}

/** A report to be read: a draft while it has no issue. */
export interface ReportPaper {
  readonly content: ReportContent;
  readonly issue: ReportIssue | null;
}

/** The forms of the same content. */
export const reportForms = ['html', 'docx', 'pdf', 'pptx', 'ods', 'xlsx', 'csv', 'json'] as const;
export type ReportForm = (typeof reportForms)[number];

export const reportFormNames: Readonly<Record<ReportForm, string>> = {
  html: 'Page',
  docx: 'Word',
  pdf: 'PDF',
  pptx: 'Slides',
  ods: 'Data, ODS',
  xlsx: 'Data, Excel',
  csv: 'Figures, CSV',
  json: 'Content, JSON',
};

/** A file of an issued report: its bytes are kept, and this says whether they are still the same. */
export interface ReportFileSaid {
  readonly form: ReportForm;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export const reportMediaTypes: Readonly<Record<ReportForm, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};
