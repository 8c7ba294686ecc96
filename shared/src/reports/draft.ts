import type { IsoDate } from '../calendar/iso-date.ts';
import type { ExemptParagraph } from '../disclosure/release.ts';
import type { Publication } from '../evidence/publication.ts';
import type { FieldProblem } from '../http/problem.ts';
import type { ReportKind } from './kinds.ts';

/** What a report is to be. */
export interface ReportDraft {
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly asAt: IsoDate;
  /** Null: as known when somebody finds it fit. */
  readonly knownAt: IsoDate | null;
  readonly publication: Publication;
  readonly paragraph: ExemptParagraph | null;
  readonly interest: string | null;
  /** Where it goes, in words, and the day. */
  readonly meeting: string | null;
  readonly meetsOn: IsoDate | null;
  /** The id of the issue that it corrects, and what is corrected. */
  readonly corrects: string | null;
  readonly corrected: string | null;
}

/** What cannot all be so of a report. @param today the last day on which anything is known */
export function draftProblems(draft: Omit<ReportDraft, 'reportId'>, today: IsoDate): readonly FieldProblem[] {
  const { from, to, asAt, knownAt, publication, paragraph, interest, meeting, meetsOn, corrects, corrected } = draft;
  return [
    from > to && { field: 'to', code: 'before-start' },
    asAt > today && { field: 'asAt', code: 'in-the-future' },
    to > asAt && { field: 'to', code: 'after-as-at' },
    knownAt !== null && knownAt > today && { field: 'knownAt', code: 'in-the-future' },
    // What an exempt paper is withheld for is said on its first page.
    publication === 'exempt' && paragraph === null && { field: 'paragraph', code: 'missing' },
    publication === 'exempt' && interest === null && { field: 'interest', code: 'missing' },
    meetsOn !== null && meeting === null && { field: 'meeting', code: 'missing' },
    corrects !== null && corrected === null && { field: 'corrected', code: 'missing' },
  ].filter((problem) => problem !== false);
}

/** A report where nothing more is asked of it: public, as known now, for no meeting, correcting none. */
export const bareReport = {
  knownAt: null,
  publication: 'public',
  paragraph: null,
  interest: null,
  meeting: null,
  meetsOn: null,
  corrects: null,
  corrected: null,
} as const;
